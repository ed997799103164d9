package telling

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Kind is what the journal calls the telling of somebody.
const Kind ref.Kind = "telling"

// The kinds of record that people are told of.
const (
	KindEvent ref.Kind = "event"
	KindHold  ref.Kind = "hold_set"
)

const (
	qTextPut db.SQL = `INSERT INTO telling_text (org, id, hash, text) VALUES ($1, $2, $3, $4) ON CONFLICT (org, id, hash) DO NOTHING`
	// What everybody knew is kept the first time only.
	qTextFirst db.SQL = `INSERT INTO telling_text (org, id, hash, text) SELECT $1, $2, $3, $4
WHERE NOT EXISTS (SELECT 1 FROM telling WHERE org = $1 AND id = $2) ON CONFLICT (org, id, hash) DO NOTHING`
	qChanged db.SQL = `INSERT INTO telling (org, id, space, kind, known, open, since_us, member, quiet, until_us, by_itself) VALUES ($1, $2, $3, $4, $5, 1, $6, $7, 0, $8, $9)
ON CONFLICT (org, id) DO UPDATE SET space = excluded.space, open = 1 - telling.quiet, member = excluded.member, by_itself = excluded.by_itself,
since_us = CASE WHEN telling.open = 1 THEN telling.since_us ELSE excluded.since_us END,
until_us = CASE WHEN telling.until_us > excluded.until_us THEN telling.until_us ELSE excluded.until_us END`
	qQuiet db.SQL = `INSERT INTO telling (org, id, space, kind, known, open, since_us, member, quiet, until_us) VALUES ($1, $2, $3, 'event', '', 0, $4, $5, 1, 0)
ON CONFLICT (org, id) DO UPDATE SET open = 0, quiet = 1`
	qForget     db.SQL = `DELETE FROM telling WHERE org = $1 AND id = $2`
	qForgetTold db.SQL = `DELETE FROM told WHERE org = $1 AND id = $2`
	qForgetText db.SQL = `DELETE FROM telling_text WHERE org = $1 AND id = $2`
	qToldSet    db.SQL = `INSERT INTO told (org, id, person, known, sequence, at_us, member) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (org, id, person) DO UPDATE SET known = excluded.known, sequence = excluded.sequence, at_us = excluded.at_us, member = excluded.member`
	qToldDrop db.SQL = `DELETE FROM told WHERE org = $1 AND id = $2 AND person = $3`
	qToldGet  db.SQL = `SELECT person, known, sequence, at_us, member FROM told WHERE org = $1 AND id = $2 ORDER BY person`
	qOne      db.SQL = `SELECT id, space, kind, known, since_us, member, until_us, by_itself FROM telling WHERE org = $1 AND id = $2`
	qTexts    db.SQL = `SELECT hash, text FROM telling_text WHERE org = $1 AND id = $2`

	fOpen      db.Fragment = `SELECT id, space, kind, known, since_us, member, until_us, by_itself FROM telling t WHERE t.org = ? AND t.open = 1 AND t.until_us > ?`
	fOpenOrder db.Fragment = `ORDER BY t.since_us, t.id LIMIT ?`
	fOnly      db.Fragment = `AND t.id = ?`
)

// openAtMost is how many changed meetings are looked at, the longest waiting first.
const openAtMost = 500

// row is a meeting that changed.
type row struct {
	id     ref.ID
	space  ref.Space
	kind   ref.Kind
	known  string
	since  clock.Micros
	member ref.Member
	until  clock.Micros
	itself bool // nobody did it: the program, at its time
}

func scanRow(r db.Row) (w row, err error) {
	return w, r.Scan(&w.id, &w.space, &w.kind, &w.known, &w.since, &w.member, &w.until, &w.itself)
}

// told is what one person was told last.
type told struct {
	Person   string       `json:"person"`
	Known    string       `json:"known"`
	Sequence int          `json:"sequence"`
	AtUS     clock.Micros `json:"at_us"`
	Member   ref.Member   `json:"member"`
}

func scanTold(r db.Row) (t told, err error) {
	return t, r.Scan(&t.Person, &t.Known, &t.Sequence, &t.AtUS, &t.Member)
}

// Version is a record's text with its hash; both empty for what is not there.
type Version struct{ Text, Hash string }

// Note remembers that a meeting with guests changed, inside the act that changed it.
// Until is the last end that it had or has.
func Note(tx *journal.Tx, kind ref.Kind, id ref.ID, space ref.Space, was Version, until clock.Micros) error {
	if was.Hash != "" {
		if _, err := tx.Derive(qTextFirst, tx.Org(), id, was.Hash, was.Text); err != nil {
			return err
		}
	}
	_, err := tx.Derive(qChanged, tx.Org(), id, space, kind, was.Hash, tx.Now(), tx.Member(), until, tx.Actor().Via == access.Job)
	return err
}

// Hush says that an event is the same meeting as another one in a further calendar,
// so that nobody is told twice.
func Hush(tx *journal.Tx, id ref.ID, space ref.Space) error {
	_, err := tx.Derive(qQuiet, tx.Org(), id, space, tx.Now(), tx.Member())
	return err
}

// Forget drops all that is known of who knows what: a file said how the meeting
// stands, so whoever sent it told its guests.
func Forget(tx *journal.Tx, id ref.ID) error {
	for _, q := range []db.SQL{qForget, qForgetTold, qForgetText} {
		if _, err := tx.Derive(q, tx.Org(), id); err != nil {
			return err
		}
	}
	return nil
}

// texts gives the texts of a meeting that somebody knows, by hash.
func texts(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (map[string]string, error) {
	all := map[string]string{}
	err := db.Each(ctx, r, func(row db.Row) error {
		var hash, text string
		err := row.Scan(&hash, &text)
		all[hash] = text
		return err
	}, qTexts, org, id)
	return all, err
}
