// Package bringing lets the area that brings in exports of other products meet those whose records it makes:
// notes, tasks, tags, own fields and files, all in one act.
package bringing
