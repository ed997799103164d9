package search

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// MaxBody is how many bytes of a record's body are searched; the rest is not found.
const MaxBody = 64 << 10

const maxTitle = 2000

// Entry is what is known of one record to find it by.
type Entry struct {
	Kind    ref.Kind
	ID      ref.ID
	Space   ref.Space
	Private bool         // found only by who sees private records of the space
	Title   string       // shown in the list of hits, and worth more than the body
	Body    string       // searched, not kept as text
	At      clock.Micros // when it is or was due; 0 for records without a time
}

// Put adds or replaces the entry of a record, in the transaction that wrote it.
func Put(tx *journal.Tx, e Entry) error { return put(derives(tx), tx.Org(), e, false) }

// Add is Put for a record that was just made, and so has no entry.
func Add(tx *journal.Tx, e Entry) error { return put(derives(tx), tx.Org(), e, true) }

// Replace is Put for a record that has an entry, and says of it what that was: its words are written again only when
// they are others.
func Replace(tx *journal.Tx, was, now Entry) error {
	if was == now {
		return nil
	}
	if was.Title == now.Title && was.Body == now.Body {
		if n, err := tx.Derive(qMove, tx.Org(), now.Kind, now.ID, now.Space, now.Private, now.At); n > 0 || err != nil {
			return err
		}
	}
	return Put(tx, now)
}

// Drop takes a record out of the index; it is no error when it is not in it.
func Drop(tx *journal.Tx, kind ref.Kind, id ref.ID) error {
	return drop(derives(tx), tx.Org(), kind, id)
}

// PutLater is Put after the record's own transaction: for acts over so many
// records that their entries have to follow in parts.
func PutLater(tx *db.Tx, org ref.Org, e Entry) error { return put(keeps(tx), org, e, false) }

// DropLater is Drop after the record's own transaction.
func DropLater(tx *db.Tx, org ref.Org, kind ref.Kind, id ref.ID) error {
	return drop(keeps(tx), org, kind, id)
}

// writes is what the index needs of a transaction: a use case's, or housekeeping's.
type writes struct {
	on interface {
		db.Reader
		Engine() db.Engine
	}
	exec  func(q db.SQL, args ...any) (int64, error)
	add   func(q db.OnlySQLite, args ...any) (rowid int64, err error)
	atEnd func(q db.SQL, args ...any) error // all that changes the words, so that it stays in order
}

func derives(tx *journal.Tx) writes { return writes{tx, tx.Derive, tx.DeriveRow, tx.DeriveAtEnd} }

func keeps(tx *db.Tx) writes { return writes{tx, tx.Exec, tx.Insert, tx.AtEnd} }

const (
	// Without RETURNING, for which SQLite would build a table of its own each time.
	qAddLite db.OnlySQLite = `INSERT INTO search_entry (org, space, kind, id, private, title, at_us) VALUES ($1, $2, $3, $4, $5, $6, $7)`
	qPutLite db.OnlySQLite = `INSERT INTO search_entry (org, space, kind, id, private, title, at_us) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (org, kind, id) DO UPDATE SET space = excluded.space, private = excluded.private, title = excluded.title, at_us = excluded.at_us
RETURNING rowid`
	qIndexLite   db.OnlySQLite = `INSERT INTO search_fts (rowid, title, body) VALUES ($1, $2, $3)`
	qUnindexLite db.OnlySQLite = `DELETE FROM search_fts WHERE rowid = $1`
	qDropLite    db.OnlySQLite = `DELETE FROM search_entry WHERE org = $1 AND kind = $2 AND id = $3 RETURNING rowid`

	qPutPostgres db.OnlyPostgres = `INSERT INTO search_entry (org, space, kind, id, private, title, at_us, tsv) VALUES ($1, $2, $3, $4, $5, $6, $7, $8::tsvector)
ON CONFLICT (org, kind, id) DO UPDATE SET space = excluded.space, private = excluded.private, title = excluded.title, at_us = excluded.at_us, tsv = excluded.tsv`

	qMove db.SQL = `UPDATE search_entry SET space = $4, private = $5, at_us = $6 WHERE org = $1 AND kind = $2 AND id = $3`
	qDrop db.SQL = `DELETE FROM search_entry WHERE org = $1 AND kind = $2 AND id = $3`
)

func put(w writes, org ref.Org, e Entry, fresh bool) error {
	title, body := indexed(e.Title, maxTitle), indexed(e.Body, MaxBody)
	shown := upTo(e.Title, maxTitle)
	if w.on.Engine() == db.Postgres {
		_, err := w.exec(qPutPostgres.SQL(), org, e.Space, e.Kind, e.ID, e.Private, shown, e.At, vector(title, body))
		return err
	}
	row, err := w.putLite(fresh, org, e.Space, e.Kind, e.ID, e.Private, shown, e.At)
	if err != nil {
		return err
	}
	return w.atEnd(qIndexLite.SQL(), row, strings.Join(title, " "), strings.Join(body, " "))
}

// putLite writes the row of an entry and gives its rowid; words it had are dropped.
func (w writes) putLite(fresh bool, args ...any) (row int64, err error) {
	if fresh {
		return w.add(qAddLite, args...)
	}
	if err := w.on.QueryRow(context.Background(), qPutLite.SQL(), args...).Scan(&row); err != nil {
		return 0, err
	}
	return row, w.atEnd(qUnindexLite.SQL(), row)
}

func drop(w writes, org ref.Org, kind ref.Kind, id ref.ID) error {
	if w.on.Engine() == db.Postgres {
		_, err := w.exec(qDrop, org, kind, id)
		return err
	}
	row, err := db.One(context.Background(), w.on, db.Scan1[int64], qDropLite.SQL(), org, kind, id)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	return w.atEnd(qUnindexLite.SQL(), row)
}

// maxWord is as long as the longest term of a query; longer words are cut to it
// on both sides, so that they still meet.
const maxWord = 64

// indexed gives the folded words of the first limit bytes of s.
func indexed(s string, limit int) []string {
	words := strings.Fields(textkey.Fold(upTo(s, limit)))
	for i, w := range words {
		if len(w) > maxWord {
			words[i] = string([]rune(w)[:min(maxWord, len([]rune(w)))])
		}
	}
	return words
}

// upTo cuts s to at most limit bytes, between characters.
func upTo(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return strings.ToValidUTF8(s[:limit], "")
}

// maxPosition is the last place that PostgreSQL tells apart inside a vector.
const maxPosition = 16383

// vector writes a tsvector as text, so that PostgreSQL's own idea of words, which
// depends on how the server was set up, has no say. Words of the title carry weight A.
func vector(title, body []string) string {
	var b strings.Builder
	at := 0
	add := func(words []string, weight string) {
		for _, w := range words {
			at = min(at+1, maxPosition)
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(quoted(w) + ":" + strconv.Itoa(at) + weight)
		}
	}
	add(title, "A")
	at++ // no phrase runs from the title into the body
	add(body, "")
	return b.String()
}

// quoted makes a word a literal of tsvector and tsquery.
func quoted(word string) string {
	return "'" + strings.NewReplacer(`'`, `''`, `\`, `\\`).Replace(word) + "'"
}
