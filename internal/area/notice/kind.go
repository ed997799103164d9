package notice

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Kind declares one kind of notice: when there is one, for whom, and who may see it.
type Kind struct {
	Name    string
	Label   string // in the settings
	Help    string
	Usually How  // until a member says otherwise
	Urgent  bool // of no use later: push services are told so

	// News makes notices of changes; it hears those of the kinds it follows, after they are committed.
	Follows []ref.Kind
	News    func(ctx context.Context, m *Moment, rows []journal.Row) ([]News, error)
	// Due makes notices of what has come due. It may give the same again and again: each is told once.
	Due func(ctx context.Context, m *Moment) ([]News, error)

	// Still keeps of what the member may see what is still worth telling, and says what it is called;
	// nil keeps what the search knows, under the title it has there.
	Still func(ctx context.Context, a access.Actor, all []Notice) (map[ref.ID]Words, error)
	// Text says in a few words what happened.
	Text func(n Notice) string
}

// Begun names, within a kind, the row that says that a member has been looked at before. It is kept as long as they are there.
const Begun = "begun"

// News is something one member should hear of.
type News struct {
	Member ref.Member
	Once   string     // names it for that member: told once, whatever happens
	Of     ref.Record // what decides whether it may be seen; About where it is empty
	About  ref.Record // what it opens, and what is muted
	By     ref.Member // who did it, "" for nobody in the house
	Fire   clock.Micros
	At     clock.Micros // the time it is about, when it is another one
	Until  clock.Micros // from when on it is of no use; 0 for never
	Silent bool         // known, and not told
}

// Words are what a notice shows.
type Words struct {
	Title  string
	Detail string
	Space  ref.Space
	AllDay bool
	Text   string   // what happened, where the reader is not to know who did it; the kind's own words when empty
	Opens  ref.Kind // what it opens, where that is another page than its record's
}

// Hearer is a member who may be told something.
type Hearer struct {
	ID    ref.Member
	Zone  *zone.Zone
	Wants NoticeWants
}

// Moment is one look at an organisation. What came due after Since and by Now is asked for.
type Moment struct {
	Org        ref.Org
	Now, Since clock.Micros
	Hearers    map[ref.Member]*Hearer
	R          db.Reader
	As         func(ref.Member) (access.Actor, error) // a member as they are now
	workers    map[ref.Space][]ref.Member
}

const qWorkers db.SQL = `SELECT DISTINCT member, role FROM access_grant WHERE org = $1 AND space = $2 AND role IN ('owner', 'assistant') AND from_us <= $3 AND (until_us IS NULL OR until_us > $3) ORDER BY member`

// Workers are those who work in a space: its assistants, or its owner where there are none.
func (m *Moment) Workers(ctx context.Context, space ref.Space) ([]ref.Member, error) {
	if all, ok := m.workers[space]; ok {
		return all, nil
	}
	var assistants, owners []ref.Member
	err := db.Each(ctx, m.R, func(row db.Row) error {
		var who ref.Member
		var role access.Role
		err := row.Scan(&who, &role)
		if role == access.Assistant {
			assistants = append(assistants, who)
		} else {
			owners = append(owners, who)
		}
		return err
	}, qWorkers, m.Org, space, m.Now)
	if len(assistants) == 0 {
		assistants = owners
	}
	if m.workers == nil {
		m.workers = map[ref.Space][]ref.Member{}
	}
	m.workers[space] = assistants
	return assistants, err
}

// Notice is what one member was told.
type Notice struct {
	ID     ref.ID
	Kind   string
	Of     ref.Record
	About  ref.Record
	By     ref.Member
	At     clock.Micros
	Until  clock.Micros
	Made   clock.Micros
	Shown  clock.Micros
	Why    Why
	ReadUS clock.Micros
	once   string
}

// Why says why something is shown when it is.
type Why string

// The reasons; at once has none.
const (
	AtOnce Why = ""
	Digest Why = "digest"
	Quiet  Why = "quiet"
	Missed Why = "missed"
)
