package db

import (
	"context"
	"database/sql"
	"log/slog"
	"os"
	"time"
)

const (
	// idleAfter is how long the writer rests before it copies the log into the file.
	idleAfter = 500 * time.Millisecond
	// walTruncate is the size of the log, in bytes, from which it is cut.
	walTruncate = 64 << 20
	// truncateEvery is how long to wait after a cut that readers kept from happening.
	truncateEvery = 10 * time.Second
)

// walKeeper keeps SQLite's write-ahead log short. Commits copy it into the file once
// it holds walPages (SQLite does that itself); this adds the copy when nobody
// writes, and the cut of a log that grew because readers held it.
type walKeeper struct {
	file  string
	conn  *sql.Conn
	log   *slog.Logger
	dirty bool // something was committed since the last copy
	next  time.Time
}

// onIdle reports whether nothing is left to copy.
func (k *walKeeper) onIdle() bool {
	if k.dirty && k.checkpoint("PASSIVE") {
		k.dirty = false
	}
	return !k.dirty
}

func (k *walKeeper) afterCommit() {
	info, err := os.Stat(k.file)
	if err != nil || info.Size() < walTruncate || time.Now().Before(k.next) {
		return
	}
	k.next = time.Now().Add(truncateEvery)
	k.truncate()
}

func (k *walKeeper) onClose() { k.truncate() }

// truncate waits for readers, but not for long: nobody can write meanwhile.
func (k *walKeeper) truncate() {
	k.pragma("PRAGMA busy_timeout=200")
	k.checkpoint("TRUNCATE")
	k.pragma("PRAGMA busy_timeout=5000")
}

// checkpoint reports whether the whole log is in the file now.
func (k *walKeeper) checkpoint(mode string) bool {
	var busy, pages, copied int
	err := k.conn.QueryRowContext(context.Background(), "PRAGMA wal_checkpoint("+mode+")").Scan(&busy, &pages, &copied)
	if err != nil {
		k.log.Warn("the write-ahead log could not be copied into the database file", "mode", mode, "err", err)
		return false
	}
	return busy == 0 && pages == copied
}

func (k *walKeeper) pragma(q string) {
	if _, err := k.conn.ExecContext(context.Background(), q); err != nil {
		k.log.Warn("the writer's connection could not be set up", "pragma", q, "err", err)
	}
}
