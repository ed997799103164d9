package rulebook

import (
	"context"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Reversers takes changes of this area's records back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{Name: rules.Reverse, KindPriority: priorities.Reverse, KindExemption: exemptions.Reverse}
}

// Seen tells in which space a rule is that the actor may read. Errors: time_rule.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	r, _, err := rules.Open(ctx, s.j.DB(), a, id, access.Read)
	return r.Space, err
}

// SeenPriority is Seen for an order.
func (s *Service) SeenPriority(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	p, _, err := priorities.Open(ctx, s.j.DB(), a, id, access.Read)
	return p.Space, err
}

// SeenExemption is Seen for an exemption.
func (s *Service) SeenExemption(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	x, _, err := exemptions.Open(ctx, s.j.DB(), a, id, access.Read)
	return x.Space, err
}

// Trashed lists rules in the trash, of all principals the actor may write for.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	return trashed(ctx, s, a, rules, fGoneRules, limit, func(r *TimeRule) string { return r.Label })
}

// TrashedPriorities is Trashed for orders.
func (s *Service) TrashedPriorities(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	return trashed(ctx, s, a, priorities, fGonePrio, limit, func(p *Priority) string { return p.Label })
}

func trashed[T any](ctx context.Context, s *Service, a access.Actor, k *record.Kind[T], from db.Fragment, limit int, title func(*T) string) ([]record.Trashed, error) {
	b := db.Build(from, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(k.Name, access.Write)).Spaces())
	b.Add("ORDER BY t.trashed_us DESC, t.id DESC LIMIT ?", min(limit, record.MaxLimit))
	all, err := db.All(ctx, s.j.DB(), k.Scan, b.SQL(), b.Args()...)
	out := make([]record.Trashed, len(all))
	for i := range all {
		h := k.Head(&all[i])
		out[i] = record.Trashed{Kind: k.Name, ID: h.ID, Space: h.Space, Title: title(&all[i]), Rev: h.Rev, TrashedUS: h.TrashedUS}
	}
	return out, err
}

var weekdays = [...]string{"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}

// Describe tells in words what a change of a rule did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{
		{Name: "label"}, {Name: "sort", Text: func(rec map[string]jsontext.Value) string {
			return map[string]string{"hours": "working hours", "protected": "protected", "rather": "rather then", "rather_not": "rather not then"}[record.Plain(rec["sort"])]
		}},
		{Name: "times", Text: func(rec map[string]jsontext.Value) string {
			var times []RuleTimes
			_ = json.Unmarshal(rec["times"], &times) // the journal's own JSON
			var all []string
			for _, t := range times {
				line := ""
				for _, d := range t.Days {
					if 1 <= d && d <= 7 {
						line += weekdays[d] + " "
					}
				}
				all = append(all, line+t.From+"–"+t.Until)
			}
			return strings.Join(all, ", ")
		}},
		{Name: "from"}, {Name: "until"},
		{Name: "stay", Text: func(rec map[string]jsontext.Value) string {
			if place := record.Plain(rec["place"]); place != "" {
				return "in " + place
			}
			return record.Plain(rec["stay"])
		}},
		{Name: "override"},
	})
}

// DescribePriority tells in words what a change of an order did. Tags are told by
// their ids, of which the history knows the names.
func DescribePriority(before, after []byte) []record.Field {
	lines := func(name string) record.Shown {
		return record.Shown{Name: name, Text: func(rec map[string]jsontext.Value) string {
			var all []rank.Line
			_ = json.Unmarshal(rec[name], &all) // the journal's own JSON
			var out []string
			for _, l := range all {
				if l.By == rank.Tag {
					out = append(out, "a tag")
				} else {
					out = append(out, l.Value)
				}
			}
			return strings.Join(out, ", then ")
		}}
	}
	return record.Diff(before, after, []record.Shown{{Name: "label"}, {Name: "from"}, {Name: "until"}, lines("first"), lines("last")})
}

// DescribeExemption tells in words what a change of an exemption did.
func DescribeExemption(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "label"}, {Name: "reason"}, {Name: "agreed"}})
}

// Checks are what must always hold of rules.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("rules are in a principal's space", `SELECT 'rule ' || t.id FROM time_rule t
LEFT JOIN principal p ON p.org = t.org AND p.id = t.space WHERE p.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("what was exempted by who must say why has its reason", `SELECT 'exemption ' || t.id FROM exemption t
WHERE t.agreed = 0 AND t.reason = '' ORDER BY t.id LIMIT 50`),
	}
}
