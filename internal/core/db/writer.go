package db

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// groupLimit is how many closures share one commit, and so one fsync.
	groupLimit = 64
	// maxYields is how often the writer lets others run before it commits.
	maxYields = 3
	// queueLimit is how many closures may wait; a caller beyond it waits to queue.
	queueLimit = 1024
	// closureBudget is how long a closure may run before the log complains: nobody
	// else can write meanwhile.
	closureBudget = 5 * time.Second
)

// writer is the one goroutine that writes to SQLite. It lets the closures that wait
// share a transaction, and answers after the commit. There are no savepoints between
// them, which would cost each closure a copy of every page it touches: when one fails
// after it wrote, which is rare, the others run again without it. A closure runs on its caller's goroutine while the writer waits for it, so that a
// panic or t.FailNow in a closure ends the caller and not the writer.
type writer struct {
	pool     *sql.DB
	conn     *sql.Conn
	stmts    *stmtCache
	log      *slog.Logger
	onBroken func(error)
	wal      *walKeeper
	budget   *time.Timer

	queue  chan *request
	gate   sync.RWMutex // held for reading while queueing, for writing while closing
	closed bool
	done   chan struct{}
	broken error        // owned by the writer goroutine
	left   left         // by the closures of the transaction that is open
	groups atomic.Int64 // that had their turn
}

// request is one closure on its way.
type request struct {
	fn    func(*Tx) error
	slow  bool // known to take long
	state atomic.Int32
	turn  chan *Tx     // from the writer: run now
	ran   chan outcome // to the writer: it has run
	done  chan error   // from the writer: the answer
}

// outcome is how one run of a closure went, and what it put off. When it failed and is
// spoilt, it may have left something in the transaction; when gone, its caller is no
// longer there for another run.
type outcome struct {
	err    error
	last   []statement
	spoilt bool
	gone   bool
}

const (
	queued int32 = iota
	taken
	withdrawn
)

var errGone = errors.New("db: the closure did not return")

func startWriter(ctx context.Context, file string, cfg Config) (*writer, error) {
	pool, err := sql.Open("sqlite", writerSource(file))
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(1)
	conn, err := pool.Conn(ctx)
	if err == nil {
		err = checkVersion(ctx, conn)
	}
	if err != nil {
		_ = pool.Close()
		return nil, err
	}
	w := &writer{
		pool: pool, conn: conn, stmts: newStmtCache(conn, maxStatements), log: cfg.Log, onBroken: cfg.OnBroken,
		budget: time.NewTimer(closureBudget),
		queue:  make(chan *request, queueLimit), done: make(chan struct{}),
	}
	if w.wal, err = keepWAL(file, conn, cfg.Log); err != nil {
		_ = errors.Join(conn.Close(), pool.Close())
		return nil, err
	}
	go w.run()
	return w, nil
}

// do queues fn, runs it when its turn has come, and waits for the answer.
func (w *writer) do(ctx context.Context, fn func(*Tx) error) error {
	return w.await(ctx, newRequest(fn))
}

// doSlowly is do for what is known to take longer than closureBudget.
func (w *writer) doSlowly(ctx context.Context, fn func(*Tx) error) error {
	r := newRequest(fn)
	r.slow = true
	return w.await(ctx, r)
}

func newRequest(fn func(*Tx) error) *request {
	return &request{fn: fn, turn: make(chan *Tx, 1), ran: make(chan outcome, 1), done: make(chan error, 1)}
}

func (w *writer) await(ctx context.Context, r *request) error {
	if err := w.enqueue(ctx, r); err != nil {
		return err
	}
	cancelled := ctx.Done()
	for {
		select {
		case tx := <-r.turn:
			r.run(tx)
		case err := <-r.done:
			return err
		case <-cancelled:
			if r.state.CompareAndSwap(queued, withdrawn) {
				return ctx.Err()
			}
			cancelled = nil
		}
	}
}

func (w *writer) enqueue(ctx context.Context, r *request) error {
	w.gate.RLock()
	defer w.gate.RUnlock()
	if w.closed {
		return errClosing()
	}
	select {
	case w.queue <- r:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// run runs the closure on the caller's goroutine. The deferred answer also goes out
// when the closure panics or ends the goroutine.
func (r *request) run(tx *Tx) {
	out := outcome{err: errGone, gone: true}
	defer func() {
		out.err = tx.end(out.err)
		out.last, out.spoilt = tx.last, tx.wrote || tx.err != nil
		r.ran <- out
	}()
	out = outcome{err: r.fn(tx)}
}

// close lets the writer finish what was accepted.
func (w *writer) close() error {
	w.gate.Lock()
	if w.closed {
		w.gate.Unlock()
		return nil
	}
	w.closed = true
	close(w.queue)
	w.gate.Unlock()
	<-w.done
	w.stmts.close()
	return errors.Join(w.conn.Close(), w.pool.Close())
}

func (w *writer) run() {
	defer close(w.done)
	idle := time.NewTimer(idleAfter)
	for {
		select {
		case r, ok := <-w.queue:
			if !ok {
				w.wal.onClose()
				return
			}
			w.group(r)
			w.groups.Add(1)
			w.wal.afterCommit()
			idle.Reset(idleAfter)
		case <-idle.C:
			if !w.wal.onIdle() {
				idle.Reset(idleAfter)
			}
		}
	}
}

// more gives the next closure if one waits, after it has let those run who may be on
// their way to the queue: a commit costs nearly the same for a few more.
func (w *writer) more() *request {
	for yields := 0; ; yields++ {
		select {
		case r := <-w.queue: // nil when the queue is closed and empty
			return r
		default:
			if yields == maxYields {
				return nil
			}
			runtime.Gosched()
		}
	}
}

// member is a closure that has run in the group, with its outcome.
type member struct {
	*request
	outcome
}

// group runs first and whatever waits behind it in one transaction, commits it, and
// answers. When a member's failure takes the transaction with it, the others run again.
func (w *writer) group(first *request) {
	var ran []member
	var open bool
	for r := first; r != nil; r = w.more() {
		if r.state.CompareAndSwap(queued, taken) {
			var m member
			var lost bool
			m, open, lost = w.join(r, open)
			ran = append(ran, m)
			if lost {
				w.log.Debug("a write failed and took its transaction with it; the others run again", "others", len(ran)-1, "err", m.err)
				w.together(ran[:len(ran)-1])
				m.answer(m.err)
				return
			}
		}
		if len(ran) == groupLimit {
			break
		}
	}
	w.settle(ran, open)
}

// settle runs what the members of the group put off, commits, and answers them.
func (w *writer) settle(ran []member, open bool) {
	var err error
	if open {
		err = w.finish(ran)
	}
	switch {
	case err == nil || w.broken != nil:
		for _, m := range ran {
			if m.err == nil {
				m.answer(err)
			} else {
				m.answer(m.err)
			}
		}
	case len(ran) == 1:
		ran[0].answer(err)
	default:
		w.log.Warn("a commit failed; its members run again one by one", "members", len(ran), "err", err)
		w.again(ran)
	}
}

// finish ends the group's transaction, one way or the other.
func (w *writer) finish(ran []member) error {
	for _, m := range ran {
		if m.err != nil {
			continue
		}
		if err := runAll(w.stmts, m.last); err != nil {
			_ = w.exec("ROLLBACK") // fails when the engine has done it already
			return err
		}
	}
	if err := w.left.store(w.stmts); err != nil {
		_ = w.exec("ROLLBACK")
		return err
	}
	return w.commit()
}

// together runs members again in one transaction, as they succeeded in one before; if
// that is lost too, each in one of its own.
func (w *writer) together(ran []member) {
	var again []member
	var open, lost bool
	for i, m := range ran {
		if m.gone {
			m.answer(m.err)
			continue
		}
		var n member
		if n, open, lost = w.join(m.request, open); lost {
			w.again(append(append(again, n), ran[i+1:]...))
			return
		}
		again = append(again, n)
	}
	w.settle(again, open)
}

// again runs each member in a transaction of its own.
func (w *writer) again(ran []member) {
	for _, m := range ran {
		if m.gone {
			m.answer(m.err)
			continue
		}
		n, open, _ := w.join(m.request, false)
		w.settle([]member{n}, open)
	}
}

// join runs r in the transaction, which it begins unless it is open. When r fails and
// left something in it, or a statement failed so that nobody knows whether the engine
// has rolled back, the transaction ends; lost says that earlier members were in it.
func (w *writer) join(r *request, open bool) (m member, stillOpen, lost bool) {
	m = member{request: r}
	if w.broken != nil {
		m.err = errBroken(w.broken)
		return m, open, false
	}
	if !open {
		if m.err = w.exec("BEGIN IMMEDIATE"); m.err != nil {
			return m, false, false
		}
		w.left = left{}
	}
	m.outcome = w.turn(r)
	if m.err == nil || !m.spoilt {
		return m, true, false
	}
	_ = w.exec("ROLLBACK") // fails when the engine has done it already
	return m, false, open
}

// turn lets the caller run its closure and waits for it.
func (w *writer) turn(r *request) outcome {
	r.turn <- &Tx{s: w.stmts, engine: SQLite, left: w.left}
	start := time.Now()
	w.budget.Reset(closureBudget)
	for {
		select {
		case out := <-r.ran:
			w.budget.Stop()
			if took := time.Since(start); took > closureBudget && !r.slow {
				w.log.Warn("a write closure took too long; nobody else could write meanwhile", "took", took)
			}
			return out
		case <-w.budget.C:
			if r.slow {
				continue
			}
			w.log.Error("a write closure is taking too long; nobody else can write meanwhile (does it call Write itself?)", "after", closureBudget)
		}
	}
}

// commit makes the group durable. When the disk fails meanwhile, nobody knows whether
// it is (it was, in every case tried), so the writer stops for good.
func (w *writer) commit() error {
	err := w.exec("COMMIT")
	if err == nil {
		w.wal.dirty = true
		return nil
	}
	if isIO(err) {
		w.broken = err
		w.log.Error("the disk failed during a commit; writing stops", "err", err)
		if w.onBroken != nil {
			go w.onBroken(err)
		}
		return errUnknown(err)
	}
	_ = w.exec("ROLLBACK") // fails when the engine has done it already
	return err
}

func (w *writer) exec(q string) error {
	_, err := w.stmts.ExecContext(context.Background(), q)
	return err
}

func (m member) answer(err error) { m.done <- err }
