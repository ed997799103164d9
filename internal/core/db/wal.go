package db

import (
	"context"
	"database/sql"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// idleAfter is how long the writer rests before it copies the log into the file.
	idleAfter = 500 * time.Millisecond
	// pageSize is that of the database, in bytes.
	pageSize = 4096
	// walPages is how many pages may stand in the log before they are copied
	// while others write: 32 MiB. Pages that changed often are copied once.
	walPages = 8192
	// lookEvery is how long to wait before looking at the length of the log again.
	lookEvery = 20 * time.Millisecond
	// heldFor is how long to wait after a copy that readers kept short.
	heldFor = time.Second
	// walTruncate is the size of the log, in bytes, from which it is cut.
	walTruncate = 64 << 20
	// truncateEvery is how long to wait after a cut that readers kept from happening.
	truncateEvery = 10 * time.Second
)

// walKeeper keeps SQLite's write-ahead log short. While much is written, a goroutine with a
// connection of its own copies the log into the file beside the writer; what came meanwhile the
// writer copies between two commits, which is little, and so the log begins anew. It also does
// the copy when nobody writes, and the cut of a log that grew because readers held it.
type walKeeper struct {
	file  string
	conn  *sql.Conn // the writer's
	log   *slog.Logger
	dirty bool // something was committed since the last copy
	next  time.Time

	pool    *sql.DB       // the goroutine's one connection, opened when there is something to copy
	woken   chan struct{} // something was committed
	stop    chan struct{}
	done    chan struct{}
	copying sync.Mutex  // one of the two copies
	nearly  atomic.Bool // nearly all of a long log is copied: the writer does the rest
}

func keepWAL(file string, conn *sql.Conn, log *slog.Logger) (*walKeeper, error) {
	pool, err := sql.Open("sqlite", keeperSource(file))
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(1)
	k := &walKeeper{
		file: file + "-wal", conn: conn, log: log, pool: pool,
		woken: make(chan struct{}, 1), stop: make(chan struct{}), done: make(chan struct{}),
	}
	go k.run()
	return k, nil
}

// run copies a log that has become long.
func (k *walKeeper) run() {
	defer close(k.done)
	for {
		wait := lookEvery
		select {
		case <-k.stop:
			return
		case <-k.woken:
		}
		copied, left := k.copyBeside()
		if copied {
			k.nearly.Store(true)
		}
		if left >= walPages {
			wait = heldFor // by readers
		}
		select {
		case <-k.stop:
			return
		case <-time.After(wait):
		}
	}
}

// copyBeside copies a log that has become long while others write, and then what came meanwhile,
// which is less. It gives how many pages are left.
func (k *walKeeper) copyBeside() (copied bool, left int) {
	// A file that never was longer has no more in it, and nobody has to be asked.
	if info, err := os.Stat(k.file); err == nil && info.Size() < walPages*pageSize {
		return false, 0
	}
	k.copying.Lock()
	defer k.copying.Unlock()
	failed, left := k.checkpoint(k.pool, "NOOP")
	if failed {
		return false, walPages // whatever it is, asking again at once does not help
	}
	if left < walPages {
		return false, left
	}
	k.checkpoint(k.pool, "PASSIVE")
	_, left = k.checkpoint(k.pool, "PASSIVE")
	return true, left
}

// onIdle reports whether nothing is left to copy.
func (k *walKeeper) onIdle() bool {
	if k.dirty {
		busy, left := k.checkpoint(k.conn, "PASSIVE")
		k.dirty = busy || left > 0
	}
	return !k.dirty
}

func (k *walKeeper) afterCommit() {
	select {
	case k.woken <- struct{}{}:
	default:
	}
	if k.nearly.CompareAndSwap(true, false) {
		k.checkpoint(k.conn, "PASSIVE")
	}
	info, err := os.Stat(k.file)
	if err != nil || info.Size() < walTruncate || time.Now().Before(k.next) {
		return
	}
	k.next = time.Now().Add(truncateEvery)
	k.truncate()
}

func (k *walKeeper) onClose() {
	close(k.stop)
	<-k.done
	if err := k.pool.Close(); err != nil {
		k.log.Warn("the connection that copies the write-ahead log could not be closed", "err", err)
	}
	k.truncate()
}

// truncate waits for readers, but not for long: nobody can write meanwhile.
func (k *walKeeper) truncate() {
	k.copying.Lock()
	defer k.copying.Unlock()
	k.pragma("PRAGMA busy_timeout=200")
	k.checkpoint(k.conn, "TRUNCATE")
	k.pragma("PRAGMA busy_timeout=5000")
}

// checkpoint tells whether somebody else was at it, and how many pages of the log are not in the file.
func (k *walKeeper) checkpoint(conn statements, mode string) (busy bool, left int) {
	var pages, copied int
	err := conn.QueryRowContext(context.Background(), "PRAGMA wal_checkpoint("+mode+")").Scan(&busy, &pages, &copied)
	if err != nil {
		k.log.Warn("the write-ahead log could not be copied into the database file", "mode", mode, "err", err)
		return true, 0
	}
	return busy, pages - copied
}

func (k *walKeeper) pragma(q string) {
	if _, err := k.conn.ExecContext(context.Background(), q); err != nil {
		k.log.Warn("the writer's connection could not be set up", "pragma", q, "err", err)
	}
}
