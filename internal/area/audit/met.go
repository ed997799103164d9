package audit

import (
	"context"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Reverse takes a change of a target back.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return targets.Reverse(ctx, tx, row)
}

// Seen tells in which space a target is that the actor may read. Errors: time_target.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	t, _, err := targets.Open(ctx, s.j.DB(), a, id, access.Read)
	return t.Space, err
}

// Trashed lists targets in the trash, of all principals the actor may write for.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fGone, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(Name, access.Write)).Spaces())
	b.Add("ORDER BY t.trashed_us DESC, t.id DESC LIMIT ?", min(limit, record.MaxLimit))
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	out := make([]record.Trashed, len(all))
	for i, t := range all {
		out[i] = record.Trashed{Kind: Name, ID: t.ID, Space: t.Space, Title: t.Label, Rev: t.Rev, TrashedUS: t.TrashedUS}
	}
	return out, err
}

// measureNames are the words for measures.
var measureNames = map[string]string{
	booked: "all that is booked", meetings: "meetings", string(oneToOne): "one-to-ones", string(meeting): "larger meetings", string(travel): "travel", string(preparation): "preparation",
	string(buffer): "buffers", string(private): "private time", string(own): "time of their own", focus: "focus and protected time", outside: "out of hours",
}

// Describe tells in words what a change of a target did. A tag is told by its id, of
// which the history knows the name.
func Describe(before, after []byte) []record.Field {
	hours := func(rec map[string]jsontext.Value) string {
		minutes, err := strconv.Atoi(record.Plain(rec["minutes"]))
		if err != nil || minutes == 0 {
			return ""
		}
		return strconv.FormatFloat(float64(minutes)/60, 'g', 4, 64) + " h a week"
	}
	return record.Diff(before, after, []record.Shown{
		{Name: "label"},
		{Name: "sort", Text: func(rec map[string]jsontext.Value) string {
			return map[string]string{"at_most": "at most", "at_least": "at least", "meet": "people to meet"}[record.Plain(rec["sort"])]
		}},
		{Name: "tag", Text: func(rec map[string]jsontext.Value) string {
			if record.Plain(rec["by"]) != string(ByTag) {
				return ""
			}
			return record.Plain(rec["value"])
		}},
		{Name: "of", Text: func(rec map[string]jsontext.Value) string {
			value := record.Plain(rec["value"])
			switch By(record.Plain(rec["by"])) {
			case ByTag:
				return ""
			case ByKind:
				return measureNames[value]
			}
			return value
		}},
		{Name: "minutes", Text: hours}, {Name: "people"}, {Name: "weeks"}, {Name: "alone"}, {Name: "from"}, {Name: "until"},
	})
}

// Checks are what must always hold of targets.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("targets are in a principal's space", `SELECT 'target ' || t.id FROM time_target t
LEFT JOIN principal p ON p.org = t.org AND p.id = t.space WHERE p.id IS NULL ORDER BY t.id LIMIT 50`),
	}
}
