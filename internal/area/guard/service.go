package guard

import (
	"context"
	"errors"
	"slices"
	"time"

	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Horizon is how many days ahead the guard looks.
const Horizon = 14

// after is how many more days are read, for finding free time in.
const after = 4

const (
	kindEvent ref.Kind = "event"
	minuteUS           = clock.Micros(time.Minute / time.Microsecond)
)

// Person is a principal.
type Person struct {
	ID     ref.ID
	Name   string
	Colour int
	Zone   string // at home
}

// Frame is what is known of a principal's coming days beside the meetings.
type Frame struct {
	Days   []ahead.Day // one per date
	Orders []rank.List // what goes first, and what can wait
	Closed map[ref.ID]bool
	Exempt map[Occasion][]ahead.Exemption
}

// Occasion is a meeting at the time at which it begins.
type Occasion struct {
	Event ref.ID
	Start clock.Micros
}

// People knows principals, and what their days are made of.
type People interface {
	// Everybody lists all principals of an organisation, by name.
	Everybody(ctx context.Context, org ref.Org) ([]Person, error)
	// Frame tells of the dates from–until inclusive: where the principal is, and when at work, what goes first,
	// which calendars take no changes, and why meetings lie in protected time.
	Frame(ctx context.Context, a access.Actor, principal ref.ID, from, until clock.Date) (Frame, error)
	// Zones tells by e-mail address in which zone members live.
	Zones(ctx context.Context, a access.Actor) (map[string]*time.Location, error)
}

// Calendar knows a principal's meetings in a window, as the actor may see them.
// Floating and all-day times are placed in zone. leftOut counts what is not among them, because
// there is more than can be read at once.
type Calendar interface {
	Ahead(ctx context.Context, a access.Actor, principal ref.ID, from, until clock.Micros, zone string) (all []ahead.Meeting, leftOut int, err error)
}

// Waits knows what is waited for in a principal's space, as the actor may see it.
type Waits interface {
	Waits(ctx context.Context, a access.Actor, principal ref.ID) ([]ahead.Wait, error)
}

// Names tells members' names.
type Names interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
}

// Service is the guard.
type Service struct {
	j        *journal.Journal
	clock    clock.Clock
	people   People
	calendar Calendar
	names    Names
	waits    Waits
	held     *held
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, people People, calendar Calendar, names Names) *Service {
	return &Service{j: j, clock: c, people: people, calendar: calendar, names: names, held: newHeld(j)}
}

// Tell lets the guard know what is waited for. It is called while the house is built.
func (s *Service) Tell(w Waits) { s.waits = w }

// Said is the answer to a finding, for the screen.
type Said struct {
	ID      ref.ID       `json:"id"`
	Rev     int64        `json:"rev"`
	State   string       `json:"state" enum:"snoozed,accepted"`
	UntilUS clock.Micros `json:"until_us,omitzero"`
	Reason  string       `json:"reason,omitempty"`
	By      string       `json:"by"`
	AtUS    clock.Micros `json:"at_us"`
}

// Seen is a finding with what was answered to it.
type Seen struct {
	ahead.Finding
	Answer *Said `json:"answer,omitempty"`
}

// Clear is how a principal stands.
type Clear struct {
	ID      ref.ID       `json:"id"`
	Name    string       `json:"name"`
	Colour  int          `json:"colour"`
	Zone    string       `json:"zone" doc:"Of where they are now"`
	Open    int          `json:"open" doc:"Findings nobody has answered, without offers"`
	UntilUS clock.Micros `json:"until_us,omitzero" doc:"Until when nothing needs attention; absent when nothing does"`
	Answers bool         `json:"answers" doc:"Whether the caller may answer and fix"`
	LeftOut int          `json:"left_out,omitzero" doc:"How many entries were not looked at, because there is more than can be read at once"`
}

// KindName names a kind of finding.
type KindName struct {
	Name  string `json:"name"`
	Title string `json:"title"`
}

// Page is what was found.
type Page struct {
	NowUS    clock.Micros `json:"now_us"`
	Days     int          `json:"days"`
	People   []Clear      `json:"people"`
	Kinds    []KindName   `json:"kinds"`
	Items    []Seen       `json:"items" doc:"Soonest first"`
	Answered int          `json:"answered" doc:"How many more were answered"`
}

// Ask says what is wanted.
type Ask struct {
	Principal ref.ID // empty for everybody
	Days      int
	Answered  bool // also what was answered
}

// Look gives what the actor may know of the coming days. Who sees only when somebody
// is taken gets nothing of them.
func (s *Service) Look(ctx context.Context, a access.Actor, ask Ask) (Page, error) {
	now := clock.Of(s.clock.Now())
	p := Page{NowUS: now, Days: ask.Days, People: []Clear{}, Kinds: []KindName{}, Items: []Seen{}}
	for _, k := range ahead.Kinds() {
		p.Kinds = append(p.Kinds, KindName{k.Name, k.Title})
	}
	asOf, err := s.held.follow(ctx, a.Org)
	if err != nil {
		return p, err
	}
	people, err := s.readable(ctx, a, ask.Principal)
	if err != nil || len(people) == 0 {
		return p, err
	}
	answers, err := s.answers(ctx, a)
	if err != nil {
		return p, err
	}
	names := map[ref.Member]string{}
	if len(answers) > 0 {
		if names, err = s.names.MemberNames(ctx, a); err != nil {
			return p, err
		}
	}
	for _, one := range people {
		r, err := s.of(ctx, a, one, now, asOf)
		if err != nil {
			return p, err
		}
		space := ref.Space(one.ID)
		c := Clear{ID: one.ID, Name: one.Name, Colour: one.Colour, Zone: r.zone, LeftOut: r.leftOut, Answers: a.May(access.On(kindEvent, access.Write), space)}
		for _, f := range r.findings {
			if f.EndUS <= now && f.StartUS <= now && f.EndUS != f.StartUS || f.StartUS >= now+clock.Micros(ask.Days)*24*60*minuteUS {
				continue
			}
			item := Seen{Finding: f}
			if !c.Answers {
				item.Fixes = asksOnly(f.Fixes)
			}
			if said, ok := answers[space][f.Key]; ok && said.holds(now) {
				item.Answer = &Said{said.ID, said.Rev, said.State, said.UntilUS, said.Reason, names[said.Member], said.UpdatedUS}
				if p.Answered++; !ask.Answered {
					continue
				}
			} else if f.Severity != ahead.Offer {
				c.Open++
				if f.Severity != ahead.Low && (c.UntilUS == 0 || f.StartUS < c.UntilUS) {
					c.UntilUS = max(f.StartUS, 1)
				}
			}
			p.Items = append(p.Items, item)
		}
		p.People = append(p.People, c)
	}
	slices.SortStableFunc(p.Items, func(x, y Seen) int { return int(x.StartUS/minuteUS - y.StartUS/minuteUS) })
	return p, nil
}

// asksOnly leaves what somebody can do who may only read.
func asksOnly(fixes []ahead.Fix) []ahead.Fix {
	return slices.DeleteFunc(slices.Clone(fixes), func(f ahead.Fix) bool { return f.Do != "ask" })
}

// readable lists the principals whose meetings the actor may read, or the one asked for.
func (s *Service) readable(ctx context.Context, a access.Actor, only ref.ID) ([]Person, error) {
	people, err := s.people.Everybody(ctx, a.Org)
	if err != nil {
		return nil, err
	}
	v := access.Scope(a, access.On(kindEvent, access.Read))
	return slices.DeleteFunc(people, func(p Person) bool {
		return !v.Content(ref.Space(p.ID)) || only != "" && only != p.ID
	}), nil
}

// NewAnswer is what somebody says to a finding.
type NewAnswer struct {
	Principal ref.ID
	Finding   string
	State     string
	Until     string // "3h", "tomorrow", "monday" or a date
	Zone      string // the reader's
	Reason    string
}

// Reply answers a write.
type Reply struct {
	Answer Answer  `json:"answer"`
	Act    ref.Act `json:"act,omitempty" doc:"Undo takes this back"`
}

// Say answers a finding that is found now, or answers it anew.
// Errors: finding_answer.not_found, finding.gone, finding_answer.invalid, access.*.
func (s *Service) Say(ctx context.Context, a access.Actor, n NewAnswer) (out Reply, err error) {
	space := ref.Space(n.Principal)
	permit, err := access.Authorize(a, access.On(KindAnswer, access.Write), space)
	if err != nil {
		return out, err
	}
	found, err := s.find(ctx, a, n.Principal, n.Finding)
	if err != nil {
		return out, err
	}
	now := clock.Of(s.clock.Now())
	said := Answer{Finding: found.Key, State: n.State, Reason: n.Reason, Member: a.Member, Private: found.Private}
	if n.State == Snoozed {
		if said.UntilUS, err = until(n.Until, n.Zone, now); err != nil {
			return out, err
		}
	}
	if err := said.settle(now); err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := db.One(ctx, tx, scan, qLiving, tx.Org(), space, said.Finding, said.Private)
		switch {
		case errors.Is(err, db.ErrNoRows):
			one := said
			one.Head = record.Born(tx, "", space)
			_, err = kind.Create(ctx, tx, &one)
			out = Reply{one, tx.Act()}
		case err == nil:
			one := said
			one.Head = was.Head
			err = kind.Save(tx, was, &one)
			out = Reply{one, tx.Act()}
		}
		if err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// find gives a finding by its key, as it is now.
func (s *Service) find(ctx context.Context, a access.Actor, principal ref.ID, key string) (ahead.Finding, error) {
	gone := errs.New(errs.Conflict, "finding.gone", "This has changed meanwhile. Load the findings again.")
	asOf, err := s.held.follow(ctx, a.Org)
	if err != nil {
		return ahead.Finding{}, err
	}
	people, err := s.readable(ctx, a, principal)
	if err != nil || len(people) == 0 {
		return ahead.Finding{}, errors.Join(err, errs.Missing(string(KindAnswer)))
	}
	r, err := s.of(ctx, a, people[0], clock.Of(s.clock.Now()), asOf)
	if err != nil {
		return ahead.Finding{}, err
	}
	i := slices.IndexFunc(r.findings, func(f ahead.Finding) bool { return f.Key == key })
	if i < 0 {
		return ahead.Finding{}, gone
	}
	return r.findings[i], nil
}

// Reopen takes an answer away: the finding is open again. Rev 0 takes it as it is.
// Errors: finding_answer.stale, finding_answer.not_found, access.*.
func (s *Service) Reopen(ctx context.Context, a access.Actor, id ref.ID, rev int64) (out Reply, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := kind.Trash(tx, was)
		if err != nil {
			return err
		}
		if out = (Reply{Answer: now}); now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}
