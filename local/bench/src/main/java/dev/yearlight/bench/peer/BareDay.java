package dev.yearlight.bench.peer;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import dev.yearlight.bench.script.ScriptedDay;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future.State;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One day of the bare pipeline: call, two writes, one event, on one event loop. */
final class BareDay {

    static final String EVENTS = "bench.bare.reports";

    private static final int FIRST_DAY = 20_250_101;
    private static final String ATTEMPT = "01K0000000000000000000BENC";
    private static final int HASH_BYTES = 32;

    private final BareClients clients;
    private final Context context;
    private final PreparedStatement writeContent;
    private final PreparedStatement writeCell;
    private final UdtValue cell;

    BareDay(BareClients clients, Context context) {
        this.clients = clients;
        this.context = context;
        CqlSession session = clients.cassandra();
        writeContent = session.prepare("INSERT INTO yearlight.report_content (listener, day, attempt, report, lineage)"
                + " VALUES (?, ?, ?, ?, ?) USING TIMESTAMP 1");
        writeCell = session.prepare("UPDATE yearlight.completed_day USING TIMESTAMP :stamp SET cell = :cell"
                + " WHERE listener = :listener AND day = :day");
        cell = ((UserDefinedType) writeCell.getVariableDefinitions().get("cell").getType())
                .newValue((byte) 1, 1, 1L, ATTEMPT, ByteBuffer.allocate(HASH_BYTES), "MUSIC", "The Day of the Bench");
    }

    Future<Void> write(String listener, int index, ScriptedDay day) {
        int date = FIRST_DAY + index;
        return call(day)
                .compose(text -> execute(writeContent.bind(
                        listener, date, ATTEMPT, ByteBuffer.wrap(day.report()), ByteBuffer.wrap(day.lineage()))))
                .compose(stored -> execute(writeCell
                        .bind()
                        .setLong("stamp", 1)
                        .setUdtValue("cell", cell)
                        .setString("listener", listener)
                        .setInt("day", date)))
                .compose(visible -> tell(listener, day));
    }

    private Future<String> call(ScriptedDay day) {
        return clients.http()
                .request(clients.request())
                .compose(request -> request.send(Buffer.buffer(day.request())))
                .compose(HttpClientResponse::body)
                .map(answer -> answer.toJsonObject()
                        .getJsonArray("choices")
                        .getJsonObject(0)
                        .getJsonObject("message")
                        .getString("content"));
    }

    private Future<Void> execute(Statement<?> statement) {
        return Future.fromCompletionStage(clients.cassandra().executeAsync(statement), context)
                .mapEmpty();
    }

    private Future<Void> tell(String listener, ScriptedDay day) {
        Promise<Void> told = Promise.promise();
        java.util.concurrent.Future<?> sent = clients.producer()
                .send(
                        new ProducerRecord<>(EVENTS, listener.getBytes(StandardCharsets.UTF_8), day.event()),
                        (metadata, failure) -> context.runOnContext(ignored -> {
                            if (failure == null) {
                                told.complete();
                            } else {
                                told.fail(failure);
                            }
                        }));
        return sent.state() == State.FAILED ? Future.failedFuture(sent.exceptionNow()) : told.future();
    }
}
