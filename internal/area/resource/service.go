package resource

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Members knows what colleagues are called.
type Members interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
}

// Trials reads meetings that are about to be saved.
type Trials interface {
	Meeting(ctx context.Context, a access.Actor, t ResourceTrial, now clock.Micros) (Meeting, error)
}

// Service is everything that can be done with resources.
type Service struct {
	j        *journal.Journal
	clock    clock.Clock
	meetings Meetings
	trials   Trials
	members  Members
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, meetings Meetings, trials Trials, members Members) *Service {
	return &Service{j: j, clock: c, meetings: meetings, trials: trials, members: members}
}

func (s *Service) now() clock.Micros { return clock.Of(s.clock.Now()) }

// NewResource is a resource that somebody asks for.
type NewResource struct {
	ID       ref.ID     `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second one"`
	Sort     Sort       `json:"sort" enum:"room,equipment"`
	Name     string     `json:"name" maxLength:"200"`
	Site     string     `json:"site,omitempty" maxLength:"200"`
	Floor    string     `json:"floor,omitempty" maxLength:"200"`
	Capacity int        `json:"capacity,omitzero" minimum:"0" maximum:"10000"`
	Features []string   `json:"features,omitempty" maxItems:"30"`
	Zone     string     `json:"zone" maxLength:"64" doc:"IANA name"`
	Hours    []OpenTime `json:"hours,omitempty" maxItems:"14"`
	Doubles  bool       `json:"doubles,omitzero"`
	Catering string     `json:"catering,omitempty" maxLength:"2000"`
	Visitors string     `json:"visitors,omitempty" maxLength:"2000"`
	Notes    string     `json:"notes,omitempty" maxLength:"2000"`
}

// ResourceChange is a merge patch (RFC 7396) of a resource.
type ResourceChange struct {
	Sort     op.Optional[Sort]       `json:"sort,omitzero" enum:"room,equipment"`
	Name     op.Optional[string]     `json:"name,omitzero" maxLength:"200"`
	Site     op.Optional[string]     `json:"site,omitzero" maxLength:"200"`
	Floor    op.Optional[string]     `json:"floor,omitzero" maxLength:"200"`
	Capacity op.Optional[int]        `json:"capacity,omitzero" minimum:"0" maximum:"10000"`
	Features op.Optional[[]string]   `json:"features,omitzero" maxItems:"30"`
	Zone     op.Optional[string]     `json:"zone,omitzero" maxLength:"64"`
	Hours    op.Optional[[]OpenTime] `json:"hours,omitzero" maxItems:"14"`
	Doubles  op.Optional[bool]       `json:"doubles,omitzero"`
	Catering op.Optional[string]     `json:"catering,omitzero" maxLength:"2000"`
	Visitors op.Optional[string]     `json:"visitors,omitzero" maxLength:"2000"`
	Notes    op.Optional[string]     `json:"notes,omitzero" maxLength:"2000"`
}

// ResourceAnswer is what a change of a resource answers with.
type ResourceAnswer struct {
	Resource Resource `json:"resource"`
	Act      ref.Act  `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// Create makes a resource. Sent twice with one id by one member, it is made once.
// Errors: resource.invalid, resource.too_many, resource.id_taken, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d NewResource) (out ResourceAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), ref.Space(a.Org))
	if err != nil {
		return out, err
	}
	r := Resource{Sort: d.Sort, Name: d.Name, Site: d.Site, Floor: d.Floor, Capacity: d.Capacity, Features: d.Features, Zone: d.Zone, Hours: d.Hours,
		Doubles: d.Doubles, Catering: d.Catering, Visitors: d.Visitors, Notes: d.Notes}
	if err := r.settle(); err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		n, err := db.One(ctx, tx, db.Scan1[int], qCount, tx.Org())
		if err != nil {
			return err
		}
		if n >= maxAll {
			return errs.Newf(errs.Conflict, "resource.too_many", "There are %d rooms and pieces of equipment already. Take one away first.", n)
		}
		made := r
		made.Head = record.Born(tx, d.ID, ref.Space(a.Org))
		act, err := kind.Create(ctx, tx, &made)
		if err != nil {
			return err
		}
		out = ResourceAnswer{made, act}
		return tx.Reply(out)
	})
	return out, err
}

func (s *Service) change(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(*journal.Tx, Resource) (Resource, error)) (out ResourceAnswer, err error) {
	err = kind.Change(ctx, s.j, a, id, rev, f, func(now Resource, act ref.Act) any {
		out = ResourceAnswer{now, act}
		return out
	})
	return out, err
}

// Update changes a resource. Errors: resource.*, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c ResourceChange) (ResourceAnswer, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was Resource) (Resource, error) {
		if was.TrashedUS != 0 {
			return was, errs.New(errs.Conflict, "resource.trashed", "This is in the trash. Take it out first.")
		}
		r := was
		patch(&r.Sort, c.Sort)
		patch(&r.Name, c.Name)
		patch(&r.Site, c.Site)
		patch(&r.Floor, c.Floor)
		patch(&r.Capacity, c.Capacity)
		patch(&r.Features, c.Features)
		patch(&r.Zone, c.Zone)
		patch(&r.Hours, c.Hours)
		patch(&r.Doubles, c.Doubles)
		patch(&r.Catering, c.Catering)
		patch(&r.Visitors, c.Visitors)
		patch(&r.Notes, c.Notes)
		if err := r.settle(); err != nil {
			return r, err
		}
		return r, kind.Save(tx, was, &r)
	})
}

func patch[T any](to *T, from op.Optional[T]) {
	if from.Set {
		*to = from.Value
	}
}

// Trash puts a resource away. Meetings keep it until they let it go: Check ahead tells of them.
// Errors: resource.*, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (ResourceAnswer, error) {
	return s.change(ctx, a, id, rev, kind.Trash)
}

// Restore takes a resource out of the trash. Errors: resource.*, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (ResourceAnswer, error) {
	return s.change(ctx, a, id, rev, kind.Restore)
}

// List gives the resources that there are, by site, sort and name.
func (s *Service) List(ctx context.Context, a access.Actor) ([]Resource, error) {
	all, err := s.all(ctx, a)
	return slices.DeleteFunc(all, func(r Resource) bool { return r.TrashedUS != 0 }), err
}

// all gives those in the trash too: meetings may still name them.
func (s *Service) all(ctx context.Context, a access.Actor) ([]Resource, error) {
	if !a.May(access.On(Name, access.Read), ref.Space(a.Org)) {
		return []Resource{}, nil
	}
	all, err := db.All(ctx, s.j.DB(), scan, qAll, a.Org)
	slices.SortFunc(all, func(x, y Resource) int {
		return cmp.Or(cmp.Compare(textkey.Sort(x.Site), textkey.Sort(y.Site)), -cmp.Compare(x.Sort, y.Sort), cmp.Compare(textkey.Sort(x.Name), textkey.Sort(y.Name)), cmp.Compare(x.ID, y.ID))
	})
	if all == nil {
		all = []Resource{}
	}
	return all, err
}

// Named gives resources by id, those in the trash too.
func (s *Service) Named(ctx context.Context, a access.Actor) (map[ref.ID]Resource, error) {
	all, err := s.all(ctx, a)
	by := make(map[ref.ID]Resource, len(all))
	for _, r := range all {
		by[r.ID] = r
	}
	return by, err
}

// better puts what is on a site first, then what is smaller.
func better(a, b *Resource, site string) int {
	far := func(r *Resource) int {
		if r.Site == site {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(far(a), far(b)), cmp.Compare(a.Capacity, b.Capacity), cmp.Compare(textkey.Sort(a.Name), textkey.Sort(b.Name)), cmp.Compare(a.ID, b.ID))
}
