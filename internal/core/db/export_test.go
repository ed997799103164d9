package db

import "time"

// Queued tells how many closures wait for the writer.
func (d *DB) Queued() int { return len(d.writer.queue) }

// LimitSnapshots changes SnapshotLimit for a test.
func (d *DB) LimitSnapshots(to time.Duration) { d.limit = to }
