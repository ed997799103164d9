package welcome

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// news is for how long somebody is new: later nobody is shown steps unless they ask.
const news = clock.Micros(30 * 24 * 3_600_000_000)

// FirstStep is one thing to do.
type FirstStep struct {
	Name string `json:"name" enum:"executive,calendar,meeting,move,task,note,pin,layout,invite,where,protect"`
	Done bool   `json:"done" doc:"What is in the house shows it"`
}

// FirstSteps are what somebody who is new does first.
type FirstSteps struct {
	Shown  bool        `json:"shown" doc:"They are for the page: new here and not put away, or asked for"`
	Mine   string      `json:"for" enum:"assistant,executive,lead," doc:"For whom they are meant; empty when they are not shown"`
	Items  []FirstStep `json:"items"`
	Sample *SampleOf   `json:"sample,omitempty" doc:"The executive to look around with, if there is one"`
	May    bool        `json:"may_sample" doc:"The caller makes that one, and takes it away"`
}

// Facts are what the house knows of somebody beside the journal.
type Facts struct {
	Executive  bool // they are supported themselves
	Lead       bool // they look after everybody
	Executives bool // there is an executive whom they see and who is no sample
	Colleagues bool // somebody else is here, or is invited
	Calendar   bool // a calendar that they see was brought in, and is no sample's
	Away       bool // an executive whom they see and who is no sample is somewhere else on some days
	Protected  bool // one of those has time that is protected
	Pinned     bool
	Arranged   bool // they use a layout of their own, or one they chose
}

// People knows those facts.
type People interface {
	// Joined is since when the one who asks is in the house.
	Joined(ctx context.Context, a access.Actor) (clock.Micros, error)
	Facts(ctx context.Context, a access.Actor) (Facts, error)
}

// Service is first steps and the sample.
type Service struct {
	j      *journal.Journal
	people People
	houses Houses
}

// New makes the service.
func New(j *journal.Journal, people People, houses Houses) *Service {
	return &Service{j: j, people: people, houses: houses}
}

const (
	qShown db.SQL = `SELECT shown FROM first_steps WHERE org = $1 AND member = $2`
	qShow  db.SQL = `INSERT INTO first_steps (org, member, shown) VALUES ($1, $2, $3) ON CONFLICT (org, member) DO UPDATE SET shown = excluded.shown`
	// Since a member is in the house.
	qJoined db.SQL = `SELECT COALESCE(MIN(seq), 0) FROM journal WHERE org = $1 AND kind = 'member' AND id = $2`
	qDid    db.SQL = `SELECT DISTINCT kind FROM journal WHERE org = $1 AND seq > $2 AND actor = $3 AND via <> 'sample' AND op = 'create' AND kind IN ('task', 'note', 'event', 'import', 'calendar')`
	qMoved  db.SQL = `SELECT before, after FROM journal WHERE org = $1 AND seq > $2 AND actor = $3 AND kind = 'event' AND op = 'update' ORDER BY seq DESC LIMIT 100`
)

// Steps gives somebody's first steps, and whether each has been taken.
func (s *Service) Steps(ctx context.Context, a access.Actor) (out FirstSteps, err error) {
	out.Items, out.May = []FirstStep{}, s.houses.May(a)
	asked, err := db.One(ctx, s.j.DB(), db.Scan1[bool], qShown, a.Org, a.Member)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		joined, err := s.people.Joined(ctx, a)
		if err != nil {
			return out, err
		}
		out.Shown = a.At-joined < news
	case err != nil:
		return out, err
	default:
		out.Shown = asked
	}
	if sample, err := s.houses.Sample(ctx, a.Org); err == nil && out.May {
		out.Sample = &sample
	}
	if !out.Shown {
		return out, nil
	}
	f, err := s.people.Facts(ctx, a)
	if err != nil {
		return out, err
	}
	out.Mine = f.role()
	done, err := s.did(ctx, a)
	if err != nil {
		return out, err
	}
	for name, yes := range map[string]bool{
		"executive": f.Executives, "invite": f.Colleagues, "pin": f.Pinned, "layout": f.Arranged, "where": f.Away, "protect": f.Protected,
		"calendar": f.Calendar || done["import"] || done["calendar"], "meeting": done["event"], "task": done["task"], "note": done["note"], "move": done["move"],
	} {
		done[name] = yes
	}
	for _, name := range ways[out.Mine] {
		out.Items = append(out.Items, FirstStep{Name: name, Done: done[name]})
	}
	return out, nil
}

// ways are the steps for whom they are meant, in the order in which they are best taken.
var ways = map[string][]string{
	"assistant": {"executive", "calendar", "meeting", "move", "task", "note", "pin", "layout"},
	"lead":      {"executive", "invite", "calendar", "meeting", "move", "task", "pin", "layout"},
	"executive": {"calendar", "where", "protect", "task", "pin", "layout"},
}

func (f Facts) role() string {
	switch {
	case f.Executive:
		return "executive"
	case f.Lead:
		return "lead"
	}
	return "assistant"
}

// did tells what the journal shows that somebody has done.
func (s *Service) did(ctx context.Context, a access.Actor) (map[string]bool, error) {
	done := map[string]bool{}
	joined, err := db.One(ctx, s.j.DB(), db.Scan1[int64], qJoined, a.Org, ref.ID(a.Member))
	if err != nil {
		return nil, err
	}
	kinds, err := db.All(ctx, s.j.DB(), db.Scan1[string], qDid, a.Org, joined, a.Member)
	if err != nil {
		return nil, err
	}
	for _, kind := range kinds {
		done[kind] = true
	}
	err = db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var before, after []byte
		if err := row.Scan(&before, &after); err != nil {
			return err
		}
		done["move"] = done["move"] || moved(before, after)
		return nil
	}, qMoved, a.Org, joined, a.Member)
	return done, err
}

// moved reports whether a meeting takes place at another time than before.
func moved(before, after []byte) bool {
	var was, now struct {
		Text string `json:"text"`
	}
	return json.Unmarshal(before, &was) == nil && json.Unmarshal(after, &now) == nil && times(was.Text) != times(now.Text)
}

// Show puts the first steps of the one who asks away, or shows them again. It tells nobody anything.
func (s *Service) Show(ctx context.Context, a access.Actor, shown bool) error {
	return s.j.DB().Housekeep(ctx, "view", func(tx *db.Tx) error {
		_, err := tx.Exec(qShow, a.Org, a.Member, shown)
		return err
	})
}

// times are the lines of a meeting's text that say when it is.
func times(text string) string {
	var all []string
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "DTSTART") || strings.HasPrefix(line, "DTEND") || strings.HasPrefix(line, "DURATION") {
			all = append(all, line)
		}
	}
	return strings.Join(all, "")
}
