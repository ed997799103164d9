package guard

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// KindAnswer is the kind of record this area keeps.
const KindAnswer ref.Kind = "finding_answer"

// The states of a finding that was answered.
const (
	Snoozed  = "snoozed"
	Accepted = "accepted"
)

// maxReason is how many characters a reason has at most.
const maxReason = 500

// Answer is what somebody said to a finding: not now, or it is meant so.
type Answer struct {
	record.Head
	Finding string       `json:"finding" doc:"Key of the finding"`
	State   string       `json:"state" enum:"snoozed,accepted"`
	UntilUS clock.Micros `json:"until_us,omitzero" doc:"When a snoozed one comes back"`
	Reason  string       `json:"reason,omitempty"`
	Member  ref.Member   `json:"member" doc:"Who answered last"`
	Private bool         `json:"private" doc:"Only for those who see private records"`
}

// holds reports whether the answer still keeps the finding from being shown.
func (a *Answer) holds(now clock.Micros) bool { return a.State == Accepted || now < a.UntilUS }

func (a *Answer) settle(now clock.Micros) error {
	bad := errs.New(errs.Invalid, "finding_answer.invalid", "The answer can't be kept like this. See the fields.")
	a.Reason = strings.TrimSpace(a.Reason)
	if utf8.RuneCountInString(a.Reason) > maxReason {
		bad = bad.With("body.reason", "A reason has at most 500 characters.")
	}
	switch a.State {
	case Accepted:
		a.UntilUS = 0
		if a.Reason == "" {
			bad = bad.With("body.reason", "Say why it is meant so, for whoever looks next.")
		}
	case Snoozed:
		if a.UntilUS <= now || a.UntilUS > now.Add(366*24*time.Hour) {
			bad = bad.With("body.until", "Choose a time to come, within a year.")
		}
	default:
		bad = bad.With("body.state", "Either snoozed or accepted.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// morning is at what time of the day a finding comes back.
const morning = 7 * zone.Hour

// until reads when a snoozed finding comes back: "3h", "tomorrow", "monday" or a date, in a zone.
func until(text, zoneName string, now clock.Micros) (clock.Micros, error) {
	z, err := zone.Load(zoneName)
	if err != nil {
		return 0, err
	}
	today := z.ToWall(now).Date()
	date := today
	switch text {
	case "3h":
		return now.Add(3 * time.Hour), nil
	case "tomorrow":
		date = today.AddDays(1)
	case "monday":
		date = today.AddDays((7-int(today.Weekday()))%7 + 1)
	default:
		if date, err = clock.ParseDate(text); err != nil {
			return 0, err
		}
	}
	at, _ := z.ToInstant(zone.DateWall(date) + zone.Wall(morning))
	return at, nil
}

const columns = record.HeadColumns + `, t.finding, t.state, t.until_us, t.reason, t.member, t.private`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM finding_answer t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM finding_answer t WHERE t.org = $1 AND t.space = $2 AND t.finding = $3 AND t.private = $4 AND t.trashed_us IS NULL`
	qInsert db.SQL = `INSERT INTO finding_answer (org, id, space, rev, created_us, created_by, updated_us, trashed_us, finding, state, until_us, reason, member, private)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE finding_answer SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, finding = $9, state = $10, until_us = $11, reason = $12, member = $13, private = $14
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	fAnswers db.Fragment = `SELECT ` + columns + ` FROM finding_answer t WHERE t.trashed_us IS NULL`
)

var kind = &record.Kind[Answer]{
	Name: KindAnswer, Head: func(a *Answer) *record.Head { return &a.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values:  func(a *Answer) []any { return []any{a.Finding, a.State, a.UntilUS, a.Reason, a.Member, a.Private} },
	Private: func(a *Answer) bool { return a.Private },
	Taken:   errs.New(errs.Conflict, "finding_answer.taken", "Somebody has answered this already. Load the findings again."),
}

func scan(row db.Row) (Answer, error) {
	var a Answer
	err := row.Scan(append(a.Dest(), &a.Finding, &a.State, &a.UntilUS, &a.Reason, &a.Member, &a.Private)...)
	return a, err
}

// answers gives what the actor may know was answered, by space and finding.
func (s *Service) answers(ctx context.Context, a access.Actor) (map[ref.Space]map[string]Answer, error) {
	b := db.Build(fAnswers)
	record.Visible(b, access.Scope(a, access.On(KindAnswer, access.Read)), true)
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	by := map[ref.Space]map[string]Answer{}
	for _, one := range all {
		if by[one.Space] == nil {
			by[one.Space] = map[string]Answer{}
		}
		if had, twice := by[one.Space][one.Finding]; !twice || had.UpdatedUS < one.UpdatedUS {
			by[one.Space][one.Finding] = one
		}
	}
	return by, err
}

// Reverse takes one change of an answer back; it is a journal.Reverser.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return kind.Reverse(ctx, tx, row)
}

// Seen tells where an answer is that the actor may read. Errors: finding_answer.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	one, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return one.Space, err
}

// Describe tells in words what a change did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "state"}, {Name: "reason"}, {Name: "until", Text: func(rec map[string]jsontext.Value) string {
		var at clock.Micros
		if v, ok := rec["until_us"]; !ok || json.Unmarshal(v, &at) != nil || at == 0 {
			return ""
		}
		return at.Time().Format("Mon 2 Jan 2006 15:04 UTC")
	}}})
}

// Hidden reports whether the journal's version of an answer was private.
func Hidden(kept []byte) bool {
	var a struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &a) != nil || a.Private)
}

// Checks are what must always hold of stored answers.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("answers to findings are in a principal's space", `SELECT 'answer ' || t.id FROM finding_answer t
LEFT JOIN principal p ON p.org = t.org AND p.space = t.space WHERE p.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("what was accepted has its reason", `SELECT 'answer ' || t.id FROM finding_answer t
WHERE t.state = 'accepted' AND t.reason = '' ORDER BY t.id LIMIT 50`),
	}
}
