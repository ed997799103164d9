package poll

import (
	"context"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Describe tells in words what a change of a poll did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{
		{Name: "title"},
		{Name: "state", Text: func(rec map[string]jsontext.Value) string {
			if state := record.Plain(rec["state"]); state != string(Open) {
				return state
			}
			return ""
		}},
		{Name: "chosen", Text: func(rec map[string]jsontext.Value) string {
			for _, o := range optionsOf(rec) {
				if string(o.ID) == record.Plain(rec["chosen"]) {
					return o.words()
				}
			}
			return ""
		}},
		{Name: "options", Text: func(rec map[string]jsontext.Value) string {
			var all []string
			for _, o := range optionsOf(rec) {
				all = append(all, o.words())
			}
			return strings.Join(all, ", ")
		}},
		{Name: "deadline", Text: func(rec map[string]jsontext.Value) string {
			return onwall.Words(record.Plain(rec["deadline"]), record.Plain(rec["zone"]))
		}},
		{Name: "minutes"}, {Name: "place"}, {Name: "link"}, {Name: "about"}, {Name: "show_votes"}, {Name: "propose"}, {Name: "open_link"}, {Name: "private"},
	})
}

// DescribeVoter tells in words what a change of somebody who is asked did.
func DescribeVoter(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{
		{Name: "name"}, {Name: "email"}, {Name: "zone"}, {Name: "required"},
		{Name: "votes", Text: func(rec map[string]jsontext.Value) string {
			var list []Vote
			_ = json.Unmarshal(rec["votes"], &list) // the journal's own JSON
			n := map[string]int{}
			for _, v := range list {
				n[v.Vote]++
			}
			var all []string
			for _, one := range []struct{ vote, words string }{{yes, "yes to"}, {maybe, "if need be to"}, {no, "no to"}} {
				if n[one.vote] > 0 {
					all = append(all, one.words+" "+draft.Plural(n[one.vote], "time"))
				}
			}
			return strings.Join(all, ", ")
		}},
		{Name: "note"}, {Name: "ended"},
	})
}

func optionsOf(rec map[string]jsontext.Value) (all []Option) {
	_ = json.Unmarshal(rec["options"], &all) // the journal's own JSON
	return all
}

func (o *Option) words() string { return strings.Replace(o.Start, "T", " ", 1) + " " + o.Zone }

// Hidden reports whether the journal's version of a poll, or of somebody asked, was private.
func Hidden(kept []byte) bool {
	var p struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &p) != nil || p.Private)
}

// Seen tells where a poll is that the actor may read. Errors: poll.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	p, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return p.Space, err
}

// SeenVoter tells the same of somebody who is asked. Errors: poll_voter.not_found.
func (s *Service) SeenVoter(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	v, _, err := voters.Open(ctx, s.j.DB(), a, id, access.Read)
	return v.Space, err
}

// Guests tells who, outside, did what was done by a link. Acts that are not theirs are missing.
func (s *Service) Guests(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error) {
	if len(acts) == 0 {
		return nil, nil
	}
	rows, err := s.j.OfActs(ctx, org, KindVoter, acts)
	names := make(map[ref.Act]string, len(rows))
	for _, r := range rows {
		var v Voter
		if r.Via == string(access.Link) && json.Unmarshal(r.After, &v) == nil {
			names[r.Act] = v.called()
		}
	}
	return names, err
}

// Reversers gives how changes of this area's records are taken back. The meeting and
// the holds are taken back by their own areas in the same act.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{Name: kind.Reverse, KindVoter: voters.Reverse}
}

// Checks are what must always hold of polls.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every living poll can be found", `SELECT 'poll ' || t.id FROM poll t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'poll' AND e.id = t.id AND e.space = t.space AND e.private = t.private
WHERE t.trashed_us IS NULL AND e.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("whoever is asked is private where their poll is", `SELECT 'poll_voter ' || v.id FROM poll_voter v
JOIN poll t ON t.org = v.org AND t.id = v.poll WHERE v.private <> t.private OR v.space <> t.space ORDER BY v.id LIMIT 50`),
		{Name: "every poll that was confirmed has its meeting", Run: s.without},
	}
}

const (
	qHouses    db.SQL = `SELECT org FROM organisation ORDER BY org`
	qConfirmed db.SQL = `SELECT ` + columns + ` FROM poll t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL AND t.state = 'confirmed' ORDER BY t.id LIMIT $3`
)

// readAtOnce is how many polls are read at once.
const readAtOnce = 100

// without looks for meetings that polls name and that are not there, not even in the trash.
func (s *Service) without(ctx context.Context, r db.Reader) ([]string, error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qHouses)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, org := range orgs {
		for after := ref.ID(""); ; {
			some, err := db.All(ctx, r, scan, qConfirmed, org, after, readAtOnce)
			if err != nil {
				return found, err
			}
			for i := range some {
				after = some[i].ID
				if len(some[i].Events) == 0 {
					found = append(found, "the poll "+string(some[i].ID)+" is confirmed and names no meeting")
					continue
				}
				there, err := s.calendars.There(ctx, r, org, some[i].Events)
				if err != nil {
					return found, err
				}
				if there < len(some[i].Events) && len(found) < doctor.Enough {
					found = append(found, "the poll "+string(some[i].ID)+" has no meeting in the calendar")
				}
			}
			if len(some) < readAtOnce {
				break
			}
		}
	}
	return found, nil
}
