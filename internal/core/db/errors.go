package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"

	"anteroom/internal/core/errs"
)

// ErrNoRows is what One and Row.Scan return when there is no row.
var ErrNoRows = sql.ErrNoRows

// Primary and extended result codes of SQLite (https://sqlite.org/rescode.html).
const (
	liteBusy       = 5
	liteLocked     = 6
	liteIO         = 10
	liteFull       = 13
	liteConstraint = 19
	liteCheck      = 275
	liteForeignKey = 787
	liteNotNull    = 1299
	litePrimaryKey = 1555
	liteUnique     = 2067
	liteRowID      = 2579
)

// Codes of PostgreSQL (appendix A of its manual).
const (
	pgUnique        = "23505"
	pgForeignKey    = "23503"
	pgCheck         = "23514"
	pgNotNull       = "23502"
	pgSerialization = "40001"
	pgDeadlock      = "40P01"
	pgStalePlan     = "0A000"
	pgLockTimeout   = "55P03"
	pgDiskFull      = "53100"
	pgTooMany       = "53300"
	pgShutdown      = "57P01"
	pgCrashShutdown = "57P02"
	pgStarting      = "57P03"
	pgReadOnly      = "25006"
)

func liteCode(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

func pgCode(err error) string {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// IsUnique reports whether err is a violation of a primary key or unique index.
func IsUnique(err error) bool {
	switch liteCode(err) {
	case liteUnique, litePrimaryKey, liteRowID:
		return true
	}
	return pgCode(err) == pgUnique
}

// IsForeignKey reports whether err says that a row points to one that does not exist.
func IsForeignKey(err error) bool {
	return liteCode(err) == liteForeignKey || pgCode(err) == pgForeignKey
}

// IsCheck reports whether err is a violation of a CHECK or NOT NULL rule.
func IsCheck(err error) bool {
	switch liteCode(err) {
	case liteCheck, liteNotNull:
		return true
	}
	code := pgCode(err)
	return code == pgCheck || code == pgNotNull
}

// IsFull reports whether err says that the disk has no room left.
func IsFull(err error) bool {
	return liteCode(err)&0xff == liteFull || pgCode(err) == pgDiskFull
}

// isIO reports whether err is SQLite's word for a disk that failed.
func isIO(err error) bool { return liteCode(err)&0xff == liteIO }

func isLocked(err error) bool {
	code := liteCode(err) & 0xff
	return code == liteBusy || code == liteLocked || pgCode(err) == pgLockTimeout
}

// isRetryable reports whether PostgreSQL asks for the transaction to be run again.
func isRetryable(err error) bool {
	switch pgCode(err) {
	case pgSerialization, pgDeadlock, pgStalePlan:
		return true
	}
	return false
}

// isRefusal reports whether PostgreSQL said no and goes on serving. A session that was
// ended (severity FATAL) may have committed before.
func isRefusal(err error) bool {
	var e *pgconn.PgError
	return errors.As(err, &e) && e.SeverityUnlocalized == "ERROR"
}

// isUnavailable reports whether the server can't be reached or can't serve now.
func isUnavailable(err error) bool {
	switch pgCode(err) {
	case pgTooMany, pgShutdown, pgCrashShutdown, pgStarting, pgReadOnly:
		return true
	}
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, driver.ErrBadConn) {
		return true
	}
	var dial *pgconn.ConnectError
	var network net.Error
	return errors.As(err, &dial) || (errors.As(err, &network) && !errors.Is(err, context.DeadlineExceeded))
}

// mapWrite gives engine failures of a write a kind and a code; whatever already has
// one, and whatever means nothing to a caller, stays as it is.
func mapWrite(err error) error {
	var known *errs.Error
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case IsFull(err):
		return errs.New(errs.Busy, "storage.full", "The disk is full, so nothing was saved. Reading still works. Make room on the server, then try again.").Because(err)
	case isLocked(err):
		return errs.New(errs.Busy, "storage.locked", "The database is held by something else, so nothing was saved. Try again in a moment.").Because(err)
	case isRetryable(err):
		return errs.New(errs.Busy, "storage.contended", "Too many changes at once, so nothing was saved. Try again in a moment.").Because(err)
	case isUnavailable(err):
		return errs.New(errs.Busy, "storage.unavailable", "The database can't be reached, so nothing was saved. Try again in a moment.").Because(err)
	}
	return err
}

func errClosing() error {
	return errs.New(errs.Busy, "storage.closing", "Anteroom is shutting down, so nothing was saved. Try again in a moment.")
}

func errUnknown(err error) error {
	return errs.New(errs.Busy, "storage.unknown", "The database failed while saving, so it is not known whether your change was kept. Look before you try again.").Because(err)
}

func errBroken(err error) error {
	return errs.New(errs.Busy, "storage.broken", "The disk failed earlier, so nothing can be saved until Anteroom has been started again.").Because(err)
}
