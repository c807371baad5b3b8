package dev.yearlight.ranking;

import dev.yearlight.domain.Play;
import dev.yearlight.ranking.Works.Work;
import java.util.Arrays;

/** The plays of the window that shape taste, in columns: grouped by day, in play order within a day. */
final class Ledger {

    private static final int FIRST_CAPACITY = 1_024;

    private Play[] plays = new Play[FIRST_CAPACITY];
    private Work[] works = new Work[FIRST_CAPACITY];
    private int[] days = new int[FIRST_CAPACITY];
    private long[] millis = new long[FIRST_CAPACITY];
    private int rows;
    private int[] firstRows = {};

    /** Adds a play with the milliseconds that count of it. */
    void add(Play play, Work work, int day, long countedMillis) {
        if (rows == plays.length) {
            int capacity = rows * 2;
            plays = Arrays.copyOf(plays, capacity);
            works = Arrays.copyOf(works, capacity);
            days = Arrays.copyOf(days, capacity);
            millis = Arrays.copyOf(millis, capacity);
        }
        plays[rows] = play;
        works[rows] = work;
        days[rows] = day;
        millis[rows] = countedMillis;
        rows++;
    }

    /** Groups the rows by day, once all are there; a stable counting sort, as play order is nearly that of the days. */
    void group(int dayCount) {
        firstRows = new int[dayCount + 1];
        for (int row = 0; row < rows; row++) {
            firstRows[days[row] + 1]++;
        }
        for (int day = 0; day < dayCount; day++) {
            firstRows[day + 1] += firstRows[day];
        }
        int[] next = firstRows.clone();
        Play[] groupedPlays = new Play[rows];
        Work[] groupedWorks = new Work[rows];
        long[] groupedMillis = new long[rows];
        for (int row = 0; row < rows; row++) {
            int place = next[days[row]]++;
            groupedPlays[place] = plays[row];
            groupedWorks[place] = works[row];
            groupedMillis[place] = millis[row];
        }
        plays = groupedPlays;
        works = groupedWorks;
        millis = groupedMillis;
        days = new int[0];
    }

    int rows() {
        return rows;
    }

    /** The first row of a day; of the number of days, the end of all rows. */
    int firstRow(int day) {
        return firstRows[day];
    }

    Play play(int row) {
        return plays[row];
    }

    Work work(int row) {
        return works[row];
    }

    long millis(int row) {
        return millis[row];
    }
}
