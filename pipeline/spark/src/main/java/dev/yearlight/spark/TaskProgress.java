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
        String doing = task.taskType().equals(FIRST_OF_TWO) ? "reading plays" : "sorted buckets";
        told.accept(new JobMessage.Progress(doing, Math.min(done, all), all));
    }
}
