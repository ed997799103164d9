package db

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"

	"anteroom/internal/core/errs"
)

// An archive is archiveMagic and then frames: a kind, a length (uvarint) and as many
// bytes. First frameHead; per table one frameTable, its rows, one frameEnd with their
// number; last frameSum with the SHA-256 of all bytes before it. Rows are ordered by key,
// so two databases with the same contents have the same archive, whatever their engine.
const archiveMagic = "anteroom archive 1\n"

const (
	frameHead  = 'H' // JSON of archiveHead
	frameTable = 'T' // JSON of archiveTable
	frameRow   = 'R' // the values, see appendValue
	frameEnd   = 'E' // number of rows, uvarint
	frameSum   = 'S' // SHA-256
)

type archiveHead struct {
	Schema int64 `json:"schema"`
}

type archiveTable struct {
	Name    string   `json:"name"`
	Columns []string `json:"columns"`
}

// maxFrame bounds a frame that is read, in bytes.
const maxFrame = 256 << 20

// Dump writes everything as an archive that Load reads into either engine. It sees
// one moment and has no time limit. Search entries are left out: they are rebuilt.
func (d *DB) Dump(ctx context.Context, w io.Writer) error {
	version, err := d.SchemaVersion(ctx)
	if err != nil {
		return err
	}
	out := &archiveWriter{w: bufio.NewWriterSize(w, 1<<16), sum: sha256.New()}
	err = d.snapshot(ctx, func(ctx context.Context, r Reader) error {
		if err := d.unlimited(ctx, r); err != nil {
			return err
		}
		return d.dump(ctx, r, out, version)
	})
	if err != nil {
		return err
	}
	return out.finish()
}

const qUnlimited OnlyPostgres = `SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`

// unlimited lifts the server's limits for the transaction of r.
func (d *DB) unlimited(ctx context.Context, r Reader) error {
	if d.engine != Postgres {
		return nil
	}
	var a, b string
	return r.QueryRow(ctx, qUnlimited.SQL()).Scan(&a, &b)
}

func (d *DB) dump(ctx context.Context, r Reader, out *archiveWriter, version int64) error {
	out.raw([]byte(archiveMagic))
	out.json(frameHead, archiveHead{Schema: version})
	tables, err := d.tables(ctx, r)
	if err != nil {
		return err
	}
	for _, name := range tables {
		if err := d.dumpTable(ctx, r, out, name); err != nil {
			return fmt.Errorf("db: dumping %s: %w", name, err)
		}
	}
	return out.err
}

func (d *DB) dumpTable(ctx context.Context, r Reader, out *archiveWriter, name string) error {
	columns, err := All(ctx, r, Scan1[string], d.per(qColumnsLite, qColumnsPg), name)
	if err != nil {
		return err
	}
	key, err := All(ctx, r, Scan1[string], d.per(qKeyLite, qKeyPg), name)
	if err != nil {
		return err
	}
	out.json(frameTable, archiveTable{Name: name, Columns: columns})
	values := make([]any, len(columns))
	dest := make([]any, len(columns))
	for i := range values {
		dest[i] = &values[i]
	}
	n := 0
	q := SQL("SELECT " + quoted(columns) + " FROM " + quoted([]string{name}) + " ORDER BY " + quoted(key))
	err = Each(ctx, r, func(row Row) error {
		if err := row.Scan(dest...); err != nil {
			return err
		}
		n++
		return out.row(values)
	}, q)
	if err != nil {
		return err
	}
	return out.end(n)
}

func quoted(names []string) string { return `"` + strings.Join(names, `", "`) + `"` }

// Load reads an archive into a migrated database without contents, all of it or nothing.
// Search entries have to be rebuilt afterwards.
//
// Codes: storage.not_empty, storage.archive_schema, storage.archive_damaged.
func (d *DB) Load(ctx context.Context, r io.Reader) error {
	version, err := d.SchemaVersion(ctx)
	if err != nil {
		return err
	}
	in := &archiveReader{r: bufio.NewReaderSize(r, 1<<16), sum: sha256.New()}
	begun := false
	load := func(tx *Tx) error {
		if begun {
			return errors.New("db: the archive was read already and can't be read again")
		}
		begun = true
		return d.load(ctx, tx, in, version)
	}
	if d.writer != nil {
		return mapWrite(d.writer.doSlowly(ctx, load))
	}
	return mapWrite(d.writeOnce(ctx, load))
}

const (
	qDeferLite OnlySQLite   = `PRAGMA defer_foreign_keys = ON`
	qDeferPg   OnlyPostgres = `SET CONSTRAINTS ALL DEFERRED`
)

func (d *DB) load(ctx context.Context, tx *Tx, in *archiveReader, version int64) error {
	if err := d.unlimited(ctx, tx); err != nil {
		return err
	}
	if _, err := tx.Exec(d.per(qDeferLite, qDeferPg)); err != nil {
		return err
	}
	tables, err := d.tables(ctx, tx)
	if err != nil {
		return err
	}
	for _, name := range tables {
		n, err := One(ctx, tx, Scan1[int64], SQL("SELECT count(*) FROM (SELECT 1 FROM "+quoted([]string{name})+" LIMIT 1) AS x"))
		if err != nil {
			return err
		}
		if n > 0 {
			return errs.Newf(errs.Conflict, "storage.not_empty", "The database already has contents (in %s). An archive goes into an empty one.", name)
		}
	}
	if err := in.head(version); err != nil {
		return err
	}
	for {
		table, err := in.table(tables)
		if err != nil || table == nil {
			return err
		}
		if err := in.rows(tx, table); err != nil {
			return err
		}
	}
}

// archiveWriter writes frames and remembers the first failure.
type archiveWriter struct {
	w   *bufio.Writer
	sum hash.Hash
	buf []byte
	err error
}

func (a *archiveWriter) raw(b []byte) {
	if a.err == nil {
		a.sum.Write(b)
		_, a.err = a.w.Write(b)
	}
}

func (a *archiveWriter) frame(kind byte, payload []byte) {
	a.raw(frameStart(kind, len(payload)))
	a.raw(payload)
}

func (a *archiveWriter) json(kind byte, v any) {
	text, err := json.Marshal(v)
	if err != nil && a.err == nil {
		a.err = err
	}
	a.frame(kind, text)
}

func (a *archiveWriter) row(values []any) error {
	a.buf = a.buf[:0]
	for _, v := range values {
		var err error
		if a.buf, err = appendValue(a.buf, v); err != nil {
			return err
		}
	}
	a.frame(frameRow, a.buf)
	return a.err
}

func (a *archiveWriter) end(rows int) error {
	a.frame(frameEnd, appendCount(nil, rows))
	return a.err
}

func (a *archiveWriter) finish() error {
	a.frame(frameSum, a.sum.Sum(nil))
	if a.err != nil {
		return a.err
	}
	return a.w.Flush()
}
