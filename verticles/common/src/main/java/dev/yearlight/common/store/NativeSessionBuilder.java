package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.session.ProgrammaticArguments;
import com.datastax.oss.driver.internal.core.context.DefaultDriverContext;
import com.datastax.oss.driver.internal.core.context.NettyOptions;
import io.netty.channel.epoll.Epoll;

/** Sessions over the system's own transport where this build carries it, over the JDK's elsewhere. */
final class NativeSessionBuilder extends CqlSessionBuilder {

    @Override
    protected DriverContext buildContext(DriverConfigLoader config, ProgrammaticArguments arguments) {
        return Epoll.isAvailable() ? new EpollContext(config, arguments) : super.buildContext(config, arguments);
    }

    private static final class EpollContext extends DefaultDriverContext {

        private EpollContext(DriverConfigLoader config, ProgrammaticArguments arguments) {
            super(config, arguments);
        }

        @Override
        protected NettyOptions buildNettyOptions() {
            return new EpollNettyOptions(this);
        }
    }
}
