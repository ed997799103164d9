// Package behind counts, for what lies behind, what requests, tasks, projects and efforts say together: by grouping in
// the database, over the records that the reader sees. It decides nothing, and stores nothing.
package behind
