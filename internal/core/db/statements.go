package db

import (
	"container/list"
	"context"
	"database/sql"
	"database/sql/driver"
	"sync"
)

// statements is what *sql.DB, *sql.Conn and *sql.Tx have in common.
type statements interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// preparer is what *sql.DB and *sql.Conn have in common.
type preparer interface {
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

// maxStatements bounds how many statements one cache keeps prepared.
const maxStatements = 512

// stmtCache keeps the statements it ran last prepared, so that parsing and planning
// happen once. (pgx has its own; this one is for SQLite.) A statement that falls out
// of the cache while somebody runs it is closed by its last user.
type stmtCache struct {
	on   preparer
	room int

	mu     sync.Mutex
	byText map[string]*list.Element
	recent *list.List // of *cached, most recently used first
}

type cached struct {
	text  string
	stmt  *sql.Stmt
	users int
	out   bool // no longer in the cache
}

func newStmtCache(on preparer, room int) *stmtCache {
	return &stmtCache{on: on, room: room, byText: map[string]*list.Element{}, recent: list.New()}
}

// use gives the prepared statement for query; the caller gives it back by done.
func (c *stmtCache) use(ctx context.Context, query string) (*cached, error) {
	if e := c.find(query); e != nil {
		return e, nil
	}
	stmt, err := c.on.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	return c.keep(query, stmt), nil
}

func (c *stmtCache) find(query string) *cached {
	c.mu.Lock()
	defer c.mu.Unlock()
	el, ok := c.byText[query]
	if !ok {
		return nil
	}
	c.recent.MoveToFront(el)
	e := el.Value.(*cached)
	e.users++
	return e
}

func (c *stmtCache) keep(query string, stmt *sql.Stmt) *cached {
	e := &cached{text: query, stmt: stmt, users: 1}
	var oldest *cached
	c.mu.Lock()
	defer func() {
		c.mu.Unlock()
		if oldest != nil {
			_ = oldest.stmt.Close()
		}
	}()
	if _, ok := c.byText[query]; ok { // somebody else prepared it meanwhile
		e.out = true
		return e
	}
	c.byText[query] = c.recent.PushFront(e)
	if c.recent.Len() > c.room {
		oldest = c.drop(c.recent.Back())
	}
	return e
}

// drop takes el out; it returns the statement when the caller has to close it.
func (c *stmtCache) drop(el *list.Element) *cached {
	e := c.recent.Remove(el).(*cached)
	delete(c.byText, e.text)
	e.out = true
	if e.users > 0 {
		return nil
	}
	return e
}

func (c *stmtCache) done(e *cached) {
	c.mu.Lock()
	e.users--
	last := e.out && e.users == 0
	c.mu.Unlock()
	if last {
		_ = e.stmt.Close()
	}
}

func (c *stmtCache) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for c.recent.Len() > 0 {
		if e := c.drop(c.recent.Front()); e != nil {
			_ = e.stmt.Close()
		}
	}
}

func (c *stmtCache) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	e, err := c.use(ctx, query)
	if err != nil {
		return nil, err
	}
	defer c.done(e)
	return e.stmt.ExecContext(ctx, args...)
}

func (c *stmtCache) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	e, err := c.use(ctx, query)
	if err != nil {
		return nil, err
	}
	defer c.done(e)
	return e.stmt.QueryContext(ctx, args...)
}

// QueryRowContext does not cut off a query that has begun: watching the context costs more
// than reading a row by its key does.
func (c *stmtCache) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if err := ctx.Err(); err != nil {
		return failedRow(err)
	}
	e, err := c.use(ctx, query)
	if err != nil {
		return failedRow(err)
	}
	defer c.done(e)
	return e.stmt.QueryRowContext(context.Background(), args...)
}

// inTx runs the statements of a cache inside a read transaction. What the cache
// does not have is run without it and noted: to prepare it would take a second
// connection while the transaction holds one, and as many transactions as there are
// connections would wait for each other.
type inTx struct {
	cache  *stmtCache
	tx     *sql.Tx
	missed []string
}

// with calls run with the prepared statement, or with nil when there is none.
func (t *inTx) with(ctx context.Context, query string, run func(*sql.Stmt)) {
	e := t.cache.find(query)
	if e == nil {
		t.missed = append(t.missed, query)
		run(nil)
		return
	}
	defer t.cache.done(e)
	run(t.tx.StmtContext(ctx, e.stmt))
}

// learn prepares what was missed; the transaction has ended.
func (t *inTx) learn(ctx context.Context) {
	for _, query := range t.missed {
		if e, err := t.cache.use(ctx, query); err == nil {
			t.cache.done(e)
		}
	}
}

func (t *inTx) ExecContext(ctx context.Context, query string, args ...any) (res sql.Result, err error) {
	t.with(ctx, query, func(s *sql.Stmt) {
		if s == nil {
			res, err = t.tx.ExecContext(ctx, query, args...)
			return
		}
		res, err = s.ExecContext(ctx, args...)
	})
	return res, err
}

func (t *inTx) QueryContext(ctx context.Context, query string, args ...any) (rows *sql.Rows, err error) {
	t.with(ctx, query, func(s *sql.Stmt) {
		if s == nil {
			rows, err = t.tx.QueryContext(ctx, query, args...)
			return
		}
		rows, err = s.QueryContext(ctx, args...)
	})
	return rows, err
}

func (t *inTx) QueryRowContext(ctx context.Context, query string, args ...any) (row *sql.Row) {
	if err := ctx.Err(); err != nil {
		return failedRow(err)
	}
	t.with(ctx, query, func(s *sql.Stmt) {
		if s == nil {
			row = t.tx.QueryRowContext(context.Background(), query, args...)
			return
		}
		row = s.QueryRowContext(context.Background(), args...)
	})
	return row
}

// failedRow gives a row whose Scan returns err. database/sql can't make one, so it
// comes from a database that can't be connected to.
func failedRow(err error) *sql.Row {
	return nowhere().QueryRowContext(context.WithValue(context.Background(), failure{}, err), "")
}

var nowhere = sync.OnceValue(func() *sql.DB { return sql.OpenDB(failure{}) })

type failure struct{}

func (failure) Connect(ctx context.Context) (driver.Conn, error) {
	return nil, ctx.Value(failure{}).(error)
}

func (failure) Driver() driver.Driver { return nil }
