package tie

import (
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Name is the kind's name.
const Name ref.Kind = "tie"

const (
	maxNote = 500 // characters
	maxOf   = 200 // ties of one record
)

// Means is what a tie means, said from one of its ends.
type Means string

// The meanings, each followed by what it is from the other end.
const (
	About       Means = "about"
	DiscussedIn Means = "discussed_in"
	Prepares    Means = "prepares"
	PreparedBy  Means = "prepared_by"
	LedTo       Means = "led_to"
	FollowsFrom Means = "follows_from"
	Blocks      Means = "blocks"
	BlockedBy   Means = "blocked_by"
	BelongsWith Means = "belongs_with"
)

// directions pairs each meaning with the one from the other end; the first is stored.
var directions = [][2]Means{{Blocks, BlockedBy}, {Prepares, PreparedBy}, {LedTo, FollowsFrom}, {About, DiscussedIn}, {BelongsWith, BelongsWith}}

// Words says a meaning from its end.
func (m Means) Words() string {
	switch m {
	case About:
		return "is about"
	case LedTo:
		return "led to"
	}
	return strings.ReplaceAll(string(m), "_", " ")
}

// stored gives the meaning that is kept, and whether it is said from the other end.
func (m Means) stored() (kept Means, turned, ok bool) {
	for _, d := range directions {
		if m == d[0] || m == d[1] {
			return d[0], m != d[0], true
		}
	}
	return m, false, false
}

// turned is what a meaning is from the other end.
func (m Means) turned() Means {
	for _, d := range directions {
		switch m {
		case d[0]:
			return d[1]
		case d[1]:
			return d[0]
		}
	}
	return m
}

// rank orders meanings: what is in the way first, what merely belongs together last.
func (m Means) rank() int {
	for i, d := range directions {
		switch m {
		case d[0]:
			return 2*i + 1
		case d[1]:
			return 2 * i
		}
	}
	return 2 * len(directions)
}

// TieEnd is one of the two records that are linked.
type TieEnd struct {
	Kind ref.Kind `json:"kind" maxLength:"40"`
	ID   ref.ID   `json:"id" maxLength:"36"`
}

func (e TieEnd) record() ref.Record { return ref.Record(e) }

func (e TieEnd) name() string { return string(e.Kind) + "/" + string(e.ID) }

// Link is two records and what one is to the other.
type Tie struct {
	record.Head
	From TieEnd `json:"from"`
	To   TieEnd `json:"to"`
	// Meaning is one of those that are stored.
	Meaning Means  `json:"meaning" enum:"about,prepares,led_to,blocks,belongs_with" doc:"What from is to to"`
	Note    string `json:"note,omitempty"`
}

// say gives a tie its meaning, said from one of its ends. Errors: tie.invalid.
func (l *Tie) say(from TieEnd, m Means) error {
	kept, turned, ok := m.stored()
	if !ok {
		return errs.New(errs.Invalid, "tie.invalid", "This link can't be kept like this. See the fields.").With("body.means", "one of the meanings")
	}
	other := l.other(from)
	l.From, l.To, l.Meaning = from, other, kept
	if turned || kept == BelongsWith && other.name() < from.name() {
		l.From, l.To = other, from
	}
	return nil
}

// other is the end that is not this one.
func (l *Tie) other(of TieEnd) TieEnd {
	if l.From == of {
		return l.To
	}
	return l.From
}

// from is what the tie means from one of its ends.
func (l *Tie) from(end TieEnd) Means {
	if l.From == end {
		return l.Meaning
	}
	return l.Meaning.turned()
}

// pair names both ends in one order.
func (l *Tie) pair() string {
	a, b := l.From.name(), l.To.name()
	return min(a, b) + " " + max(a, b)
}

// settle checks a tie as it is going to be stored. Errors: tie.invalid.
func (l *Tie) settle() error {
	bad := errs.New(errs.Invalid, "tie.invalid", "This link can't be kept like this. See the fields.")
	l.Note = strings.Join(strings.Fields(strings.ToValidUTF8(l.Note, "")), " ")
	if utf8.RuneCountInString(l.Note) > maxNote {
		bad = bad.With("body.note", "Use at most 500 characters.")
	}
	if l.From == l.To {
		bad = bad.With("body.to", "This is the same record. Choose another.")
	}
	for _, end := range []TieEnd{l.From, l.To} {
		if _, ok := ref.Parse(string(end.ID)); !ok {
			bad = bad.With("body.to", "not a record")
		}
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

const columns = record.HeadColumns + `, t.from_kind, t.from_id, t.to_kind, t.to_id, t.meaning, t.note`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM tie t WHERE t.org = $1 AND t.id = $2`
	qInsert db.SQL = `INSERT INTO tie (org, id, space, rev, created_us, created_by, updated_us, trashed_us, from_kind, from_id, to_kind, to_id, pair, meaning, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE tie SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, from_kind = $9, from_id = $10, to_kind = $11, to_id = $12, pair = $13, meaning = $14, note = $15
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	qOf db.SQL = `SELECT ` + columns + ` FROM tie t WHERE t.org = $1 AND t.from_kind = $2 AND t.from_id = $3
UNION ALL SELECT ` + columns + ` FROM tie t WHERE t.org = $1 AND t.to_kind = $2 AND t.to_id = $3 ORDER BY 1 LIMIT 2000`
	qCount db.SQL = `SELECT (SELECT COUNT(*) FROM tie t WHERE t.org = $1 AND t.from_kind = $2 AND t.from_id = $3 AND t.trashed_us IS NULL)
+ (SELECT COUNT(*) FROM tie t WHERE t.org = $1 AND t.to_kind = $2 AND t.to_id = $3 AND t.trashed_us IS NULL)`

	// Whether a record is there no more, for good.
	qGone   db.SQL = `SELECT COUNT(*) FROM journal WHERE org = $1 AND kind = $2 AND id = $3 AND op = 'delete'`
	qForget db.SQL = `DELETE FROM tie WHERE org = $1 AND id = $2`
)

// kind says how ties are kept.
var kind = &record.Kind[Tie]{
	Name: Name, Head: func(l *Tie) *record.Head { return &l.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(l *Tie) []any {
		return []any{l.From.Kind, l.From.ID, l.To.Kind, l.To.ID, l.pair(), l.Meaning, l.Note}
	},
	Taken: errs.New(errs.Conflict, "tie.exists", "These two are linked like this already. Choose another meaning, or leave it as it is."),
}

func scan(row db.Row) (Tie, error) {
	var l Tie
	err := row.Scan(append(l.Dest(), &l.From.Kind, &l.From.ID, &l.To.Kind, &l.To.ID, &l.Meaning, &l.Note)...)
	return l, err
}
