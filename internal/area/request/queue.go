package request

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Which requests are wanted.
const (
	Open   = "open"   // to be answered
	Doing  = "doing"  // answered, and not done
	Put    = "later"  // put off
	Closed = "closed" // done or declined
)

// maxQueue is how many requests are put in order at once.
const maxQueue = 1000

// Filter says which requests are wanted; zero fields ask for nothing.
type Filter struct {
	State  string
	Spaces []ref.Space
}

// RequestShown is a request in the queue.
type RequestShown struct {
	Request
	Standing State  `json:"standing" enum:"new,asked,accepted,delegated,written,later,declined,done" doc:"Its state today: what was put off until a day is new on that day"`
	Tier     string `json:"tier" enum:"first,usual,last" doc:"By what goes first of whoever it is for; never shown to whoever asked"`
	TierWhy  string `json:"tier_why" doc:"What it goes first or last by"`
	Points   int    `json:"points" doc:"How much it matters, from 0 to 100; 50 is usual"`
}

// RequestQueue is a part of the queue.
type RequestQueue struct {
	Items []RequestShown `json:"items"`
	More  bool           `json:"more" doc:"There are more than are shown"`
}

const (
	fQueue     db.Fragment = `SELECT ` + columns + ` FROM request t WHERE t.trashed_us IS NULL`
	fPick      db.Fragment = `FROM request t WHERE t.trashed_us IS NULL`
	fSelect    db.Fragment = `SELECT ` + columns + ` FROM request t`
	fOldest    db.Fragment = `ORDER BY t.created_us, t.id LIMIT ?`
	fNewest    db.Fragment = `ORDER BY t.updated_us DESC, t.id LIMIT ?`
	fByMember  db.Fragment = `AND t.member = ?`
	fByEmailIs db.Fragment = `AND t.email_key = ? AND t.member = ''`
	fButThis   db.Fragment = `AND t.id <> ?`
	fTrashed   db.Fragment = `SELECT ` + columns + ` FROM request t WHERE t.trashed_us IS NOT NULL`
	fTrashedBy db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

var parts = map[string][]State{
	Open: {Fresh, Asked, Later}, Doing: {Accepted, Delegated, Written}, Put: {Later}, Closed: {Done, Declined},
}

// Queue gives the requests that the actor may read, what goes first on top: by the orders of whoever each
// is for, then by when it is wanted, then by when it was asked.
func (s *Service) Queue(ctx context.Context, a access.Actor, f Filter) (out RequestQueue, err error) {
	view := access.Scope(a, access.On(Name, access.Read))
	if len(f.Spaces) > 0 {
		view = view.Only(f.Spaces...)
	}
	states, ok := parts[f.State]
	if !ok {
		f.State, states = Open, parts[Open]
	}
	limit := maxQueue
	if f.State == Closed {
		limit = 200
	}
	b := db.Build(fQueue)
	record.Visible(b, view, true)
	db.In(b, "AND", "t.state", states)
	b.If(f.State != Closed, fOldest, limit+1).If(f.State == Closed, fNewest, limit+1)
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	if err != nil {
		return out, err
	}
	if out.More = len(all) > limit; out.More {
		all = all[:limit]
	}
	shown, err := s.weigh(ctx, a, all)
	if err != nil {
		return out, err
	}
	shown = slices.DeleteFunc(shown, func(r RequestShown) bool {
		return f.State == Open && r.Standing == Later || f.State == Put && r.Standing != Later
	})
	if out.Items = shown; f.State != Closed {
		slices.SortStableFunc(out.Items, inOrder)
	}
	return out, nil
}

func inOrder(x, y RequestShown) int {
	return cmp.Or(cmp.Compare(y.Points, x.Points), cmp.Compare(orForever(x.DueUS), orForever(y.DueUS)), cmp.Compare(x.CreatedUS, y.CreatedUS), cmp.Compare(x.ID, y.ID))
}

// weigh says how much each request matters, and what it is today.
func (s *Service) weigh(ctx context.Context, a access.Actor, all []Request) ([]RequestShown, error) {
	var spaces []ref.Space
	days := map[ref.Space]clock.Date{}
	for i := range all {
		of := all[i].Space
		if _, seen := days[of]; seen {
			continue
		}
		today, err := s.today(ctx, a.Org, of)
		if err != nil {
			return nil, err
		}
		days[of], spaces = today, append(spaces, of)
	}
	ranks, err := s.people.Ranks(ctx, a, spaces)
	out := make([]RequestShown, len(all))
	for i, r := range all {
		out[i] = RequestShown{Request: r, Standing: r.Standing(days[r.Space])}
		out[i].Points, out[i].Tier, out[i].TierWhy = r.tier(ranks[r.Space], days[r.Space])
	}
	return out, err
}

// tier says how much a request matters on a date, by orders that were given for meetings and hold for
// whatever takes time: the words of its title, who asks, its tags.
func (r *Request) tier(lists []rank.List, on clock.Date) (points int, tier, why string) {
	about := rank.Meeting{Title: r.Title}
	for _, tag := range r.Tags {
		about.Tags = append(about.Tags, string(tag))
	}
	if r.Email != "" {
		about.Guests = []string{r.Email}
	}
	w := rank.Of(lists, on, about)
	switch {
	case w.High():
		return w.Points, "first", w.Text()
	case w.Low():
		return w.Points, "last", w.Text()
	}
	return w.Points, "usual", ""
}

// EarlierRequest is a request that whoever asks made before.
type EarlierRequest struct {
	ID        ref.ID       `json:"id"`
	Title     string       `json:"title"`
	State     State        `json:"state" enum:"new,asked,accepted,delegated,written,later,declined,done"`
	CreatedUS clock.Micros `json:"created_us"`
	Said      string       `json:"said" doc:"How the answer began; empty when nothing was said"`
}

// WholeRequest is a request with what else one wants to know before answering it.
type WholeRequest struct {
	Request  RequestShown     `json:"request"`
	Earlier  []EarlierRequest `json:"earlier" doc:"What they asked before, of what you may read, the newest first"`
	Service  *ServiceOffered  `json:"service,omitempty"`
	MayWrite bool             `json:"may_write"`
	Can      []Verb           `json:"can" doc:"What can be done with it now"`
}

const maxEarlier = 20

// Get gives one request, also one in the trash. Errors: request.not_found, access.forbidden.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (out WholeRequest, err error) {
	r, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return out, err
	}
	shown, err := s.weigh(ctx, a, []Request{r})
	if err != nil {
		return out, err
	}
	out = WholeRequest{Request: shown[0], Earlier: []EarlierRequest{}, MayWrite: a.May(access.On(Name, access.Write), r.Space) && !a.ReadOnly, Can: []Verb{}}
	for _, v := range append(slices.Clone(answered), Reopen) {
		if _, ok := next(shown[0].Standing, v); ok && out.MayWrite && r.TrashedUS == 0 {
			out.Can = append(out.Can, v)
		}
	}
	if r.Service != "" {
		if of, err := services.Get(ctx, s.j.DB(), a.Org, r.Service); err == nil && a.May(access.On(KindService, access.Read), of.Space) {
			out.Service = &of
		}
	}
	out.Earlier, err = s.earlier(ctx, a, &r)
	return out, err
}

func (s *Service) earlier(ctx context.Context, a access.Actor, r *Request) ([]EarlierRequest, error) {
	out := []EarlierRequest{}
	key, known := textkey.Email(r.Email)
	if r.Member == "" && !known {
		return out, nil
	}
	b := db.Build(fQueue)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	b.If(r.Member != "", fByMember, r.Member).If(r.Member == "", fByEmailIs, key).Add(fButThis, r.ID).Add(fNewest, maxEarlier)
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	for _, one := range all {
		e := EarlierRequest{ID: one.ID, Title: one.Title, State: one.State, CreatedUS: one.CreatedUS}
		for _, w := range one.Talk {
			if w.By != "" {
				e.Said = cut(w.Text, 200)
			}
		}
		out = append(out, e)
	}
	return out, err
}

func cut(s string, most int) string {
	for i := range s {
		if most == 0 {
			return s[:i] + "…"
		}
		most--
	}
	return s
}
