// Package db is the only door to the database: one portable SQL text over an
// embedded SQLite file or a PostgreSQL server. Reads go through a Reader,
// durable writes through Write, and every statement is a typed constant
// (const qGet db.SQL = `…`) or is put together by a Builder from Fragments, so that
// a test can prepare each of them on both engines.
//
// What must always hold: Write returns nil only after the change is on disk; a
// closure that fails leaves nothing behind and touches no other closure; and a
// failure whose outcome is not known is never reported as a failure that
// changed nothing (code storage.unknown).
//
// Closures given to Write may be run more than once, so they hold SQL only: no
// hashing, no network, no counting in captured variables. The first statement that
// fails ends its transaction on both engines, as PostgreSQL has it: use ON CONFLICT
// instead of catching a violation. Rows are read to the end or closed before the next
// query: within a transaction or snapshot that is held, and on a *DB the readers are few
// enough that goroutines which hold one while they wait for another can all wait.
//
// Values are portable too: instants are int64 microseconds (a time.Time is
// refused), flags are 0 or 1 in integer columns (a bool argument becomes one and
// scans back into a bool), JSON is text, ids and keys are text that compares by
// bytes, and text is UTF-8 without NUL.
package db
