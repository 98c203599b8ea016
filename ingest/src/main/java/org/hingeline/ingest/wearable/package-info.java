/**
 * The virtual wearable: a person made of an articulated chain performs a script of movements, and
 * virtual sensors on the segments say what real ones would. Everything follows from one seed, so a
 * stream can be produced again, and everything about it is known, so a result can be judged.
 *
 * <p>A {@code Scenario} of {@code Episode}s is turned by the {@code Choreography} into smooth
 * courses of the joint angles (the {@code Timeline}); the {@code Body} turns those into positions
 * and orientations; each {@code VirtualSensor} turns these into readings; {@code VirtualWearable}
 * hands them out in order of time.
 */
package org.hingeline.ingest.wearable;
