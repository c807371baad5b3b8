package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverExecutionProfile;
import com.datastax.oss.driver.internal.core.context.DefaultNettyOptions;
import com.datastax.oss.driver.internal.core.context.InternalDriverContext;
import com.datastax.oss.driver.internal.core.util.concurrent.BlockingOperation;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The driver's connections over Linux's epoll itself, which wakes and writes for less than the JDK's selectors. */
final class EpollNettyOptions extends DefaultNettyOptions {

    private final DriverExecutionProfile settings;
    private final EventLoopGroup connections;

    EpollNettyOptions(InternalDriverContext context) {
        super(context);
        this.settings = context.getConfig().getDefaultProfile();
        this.connections = new MultiThreadIoEventLoopGroup(
                settings.getInt(DefaultDriverOption.NETTY_IO_SIZE),
                threads(context.getSessionName() + "-epoll"),
                EpollIoHandler.newFactory());
    }

    @Override
    public EventLoopGroup ioEventLoopGroup() {
        return connections;
    }

    @Override
    public Class<? extends Channel> channelClass() {
        return EpollSocketChannel.class;
    }

    @Override
    public Future<Void> onClose() {
        Promise<Void> closed = GlobalEventExecutor.INSTANCE.newPromise();
        connections
                .shutdownGracefully(
                        settings.getInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD),
                        settings.getInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_TIMEOUT),
                        TimeUnit.valueOf(settings.getString(DefaultDriverOption.NETTY_IO_SHUTDOWN_UNIT)))
                .addListener(own -> super.onClose().addListener(others -> closed.setSuccess(null)));
        return closed;
    }

    /** The driver refuses to block on threads of this kind, and must be able to tell them. */
    private static ThreadFactory threads(String name) {
        ThreadFactory known = new BlockingOperation.SafeThreadFactory();
        return task -> {
            Thread thread = known.newThread(task);
            thread.setName(name);
            return thread;
        };
    }
}
