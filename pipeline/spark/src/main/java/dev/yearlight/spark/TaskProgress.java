package dev.yearlight.spark;

import dev.yearlight.pipeline.job.JobMessage;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;

/** Tells how many tasks are through, in the stages known so far; called by one thread of Spark. */
final class TaskProgress extends SparkListener {

    private static final String FIRST_OF_TWO = "ShuffleMapTask";

    private final Consumer<JobMessage> told;
    private final Set<Integer> stages = new HashSet<>();
    private boolean begun;
    private long done;
    private long all;

    TaskProgress(Consumer<JobMessage> told) {
        this.told = told;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        StageInfo stage = submitted.stageInfo();
        if (stages.add(stage.stageId())) {
            all += stage.numTasks();
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.taskInfo().successful()) {
            done++;
        }
        boolean reading = task.taskType().equals(FIRST_OF_TWO);
        begun |= reading;
        told.accept(new JobMessage.Progress(doing(reading), Math.min(done, all), all));
    }

    /** Spark looks at schemas first, in small jobs of their own. */
    private String doing(boolean reading) {
        if (!begun) {
            return "looking at the files";
        }
        return reading ? "reading plays" : "going through sorted buckets";
    }
}
