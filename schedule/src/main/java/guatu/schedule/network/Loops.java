package guatu.schedule.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds circular relations (循环搭接) among the activities that could not be put in order. */
final class Loops {
    private static final int OUT = -1;

    private final Adjacency successors;
    private final Adjacency predecessors;

    /** By key: how many relations lead on to an activity still in question, or OUT. */
    private final int[] leads;

    /** By key: its place on the path being walked, or OUT. */
    private final int[] place;

    private Loops(Adjacency successors, Adjacency predecessors, boolean[] inQuestion) {
        this.successors = successors;
        this.predecessors = predecessors;
        this.leads = new int[inQuestion.length];
        this.place = new int[inQuestion.length];
        Arrays.fill(place, OUT);
        for (int key = 0; key < leads.length; key++) {
            leads[key] = inQuestion[key] ? leadsOn(key, inQuestion) : OUT;
        }
    }

    /** Loops without a common activity; at least one if any activity is in question. */
    static List<int[]> among(Adjacency successors, Adjacency predecessors, boolean[] inQuestion) {
        return new Loops(successors, predecessors, inQuestion).find();
    }

    private int leadsOn(int key, boolean[] inQuestion) {
        int count = 0;
        for (int e = successors.offset[key]; e < successors.offset[key + 1]; e++) {
            count += inQuestion[successors.node(e)] ? 1 : 0;
        }
        return count;
    }

    private List<int[]> find() {
        for (int key = 0; key < leads.length; key++) {
            if (leads[key] == 0) {
                remove(key);
            }
        }
        var loops = new ArrayList<int[]>();
        for (int key = 0; key < leads.length; key++) {
            if (leads[key] > 0) {
                int[] loop = walk(key);
                loops.add(loop);
                for (int member : loop) {
                    remove(member);
                }
            }
        }
        return loops;
    }

    /** Takes an activity out of question, and with it all that then leads nowhere. */
    private void remove(int key) {
        var pile = new IntList();
        pile.add(key);
        for (int i = 0; i < pile.size(); i++) {
            int dead = pile.get(i);
            if (leads[dead] == OUT) {
                continue;
            }
            leads[dead] = OUT;
            for (int e = predecessors.offset[dead]; e < predecessors.offset[dead + 1]; e++) {
                int before = predecessors.node(e);
                if (leads[before] > 0 && --leads[before] == 0) {
                    pile.add(before);
                }
            }
        }
    }

    /** Follows relations until an activity comes again: from there on it is a loop. */
    private int[] walk(int from) {
        var path = new IntList();
        int key = from;
        while (place[key] == OUT) {
            place[key] = path.size();
            path.add(key);
            key = anySuccessor(key);
        }
        int[] walked = path.toArray();
        int[] loop = Arrays.copyOfRange(walked, place[key], walked.length);
        for (int passed : walked) {
            place[passed] = OUT;
        }
        return loop;
    }

    private int anySuccessor(int key) {
        for (int e = successors.offset[key]; e < successors.offset[key + 1]; e++) {
            if (leads[successors.node(e)] > 0) {
                return successors.node(e);
            }
        }
        throw new IllegalStateException("an activity in question leads on to another");
    }
}
