// Package running joins runs to the projects and tasks that they are made of, and to what is known of when nobody works. What must
// always hold: whoever doesn't see a task learns nothing of it by its run.
package running
