package share

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Anchor is how a record stands that may be shared.
type Anchor struct {
	Space   ref.Space
	Private bool // only who sees private records sees it
	Dormant bool // it is in the trash, or in something that is
	// Lists is the kind of the records that a saved view asks for; empty for records. A share of a
	// view lies in the space whose records it shows.
	Lists ref.Kind
}

// Anchors knows the records that can be shared, whoever asks.
type Anchors interface {
	// Anchor tells how one stands. Errors: <kind>.not_found; share.kind for kinds that can't be shared.
	Anchor(ctx context.Context, r db.Reader, org ref.Org, about ref.Record) (Anchor, error)
}

// People knows colleagues.
type People interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
	// ZoneOf is the IANA name of the zone in which somebody is at home.
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
	// ActorOf is a member with the grants of now. Errors: member.not_found.
	ActorOf(ctx context.Context, org ref.Org, id ref.Member, via access.Via) (access.Actor, error)
}

// Service is everything that can be done with shares.
type Service struct {
	j       *journal.Journal
	clock   clock.Clock
	anchors Anchors
	people  People
	sheets  Sheets
}

// New makes the service. Records of the kinds in mortal can be deleted for good.
func New(j *journal.Journal, c clock.Clock, anchors Anchors, people People, mortal ...ref.Kind) *Service {
	s := &Service{j: j, clock: c, anchors: anchors, people: people}
	for _, of := range mortal {
		j.Hear(of, s.bury)
	}
	return s
}

// Shown says who makes the sheets that are looked at.
func (s *Service) Shown(by Sheets) { s.sheets = by }

// ShareDraft is what somebody wants to share, with whom, and until when.
type ShareDraft struct {
	About []Shared     `json:"about" minItems:"1" maxItems:"50" doc:"The records"`
	With  []ref.Member `json:"with" minItems:"1" maxItems:"10" doc:"Colleagues"`
	Over  []ref.Space  `json:"over,omitempty" maxItems:"10" doc:"Of saved views: the spaces whose records they show"`
	Until clock.Date   `json:"until" maxLength:"10" format:"date" doc:"The last day, where you are at home; at most a year ahead"`
	Note  string       `json:"note,omitempty" maxLength:"2000" doc:"A word for whom it is shared with; at most 500 characters"`
}

// ShareAnswer is what sharing answers with.
type ShareAnswer struct {
	Shares []Share `json:"shares"`
	Act    ref.Act `json:"act,omitempty" doc:"Undo takes all of it back; absent when nothing had to be changed"`
}

// may is the one question whether somebody may share a record or end a share of it: they see it and
// may change it. Errors: share.kind, share.record_trashed, <kind>.not_found, access.*.
// What a view shows is in over; of a record that is the space it is in.
func (s *Service) may(ctx context.Context, r db.Reader, a access.Actor, about Shared, over ref.Space) (Anchor, access.Permit, error) {
	at, err := s.seen(ctx, r, a, about)
	if err != nil {
		return at, access.Permit{}, err
	}
	if at.Dormant {
		return at, access.Permit{}, errs.New(errs.Conflict, "share.record_trashed", "This is in the trash. Take it out first.")
	}
	of := about.Kind
	if at.Lists != "" {
		if err := at.answers(a, over); err != nil {
			return at, access.Permit{}, err
		}
		of, at.Space = at.Lists, over
	}
	if _, err := access.Authorize(a, access.On(of, access.Write), at.Space); err != nil {
		return at, access.Permit{}, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), at.Space)
	return at, permit, err
}

// seen tells how a record stands that the actor reads. Errors: <kind>.not_found, share.kind.
func (s *Service) seen(ctx context.Context, r db.Reader, a access.Actor, about Shared) (Anchor, error) {
	at, err := s.anchors.Anchor(ctx, r, a.Org, about.record())
	if err != nil {
		return at, err
	}
	if !at.seenBy(a, about.Kind) {
		return at, errs.Missing(string(about.Kind))
	}
	return at, nil
}

// seenBy reports whether somebody reads the record that stands so.
func (at Anchor) seenBy(a access.Actor, of ref.Kind) bool {
	view := access.Scope(a, access.On(of, access.Read))
	return view.Content(at.Space) && (!at.Private || view.Private(at.Space))
}

// Create shares records with colleagues, all of them or none. What is shared with somebody already gets the
// new day and note. Errors: share.invalid, share.kind, share.too_many, share.record_trashed, date.invalid,
// <kind>.not_found, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d ShareDraft) (out ShareAnswer, err error) {
	permit, in, err := s.Prepare(ctx, a, d)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if out, err = s.CreateIn(ctx, tx, in); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// Ready is a draft that was looked at, for CreateIn.
type Ready struct {
	draft ShareDraft
	until clock.Micros
}

// Prepare looks at a draft, and gives the permit for CreateIn. Errors: those of Create.
func (s *Service) Prepare(ctx context.Context, a access.Actor, d ShareDraft) (permit access.Permit, in Ready, err error) {
	if d.Note, err = tidied(d.Note); err != nil {
		return permit, in, err
	}
	if in.until, err = s.end(ctx, a, d.Until); err != nil {
		return permit, in, err
	}
	d.With, d.About = unique(d.With), unique(d.About)
	d.Over = unique(d.Over)
	for _, about := range d.About {
		places, err := s.places(ctx, s.j.DB(), a, about, d.Over)
		if err != nil {
			return permit, in, err
		}
		for _, over := range places {
			_, p, err := s.may(ctx, s.j.DB(), a, about, over)
			if err != nil {
				return permit, in, err
			}
			permit = access.Together(p, permit)
		}
	}
	if slices.Contains(d.With, a.Member) {
		return permit, in, invalid("body.with", "You see this already. Choose colleagues.")
	}
	in.draft = d
	return permit, in, nil
}

// Also has something else shared with what was prepared: what the same act makes, under a permit for it.
func (r *Ready) Also(about Shared) { r.draft.About = append(r.draft.About, about) }

// CreateIn is Create inside an act that something else is part of, too.
func (s *Service) CreateIn(ctx context.Context, tx *journal.Tx, in Ready) (ShareAnswer, error) {
	out := ShareAnswer{Shares: []Share{}}
	for _, with := range in.draft.With {
		if err := s.receives(ctx, tx, with, len(in.draft.About)*max(1, len(in.draft.Over))); err != nil {
			return out, err
		}
	}
	for _, about := range in.draft.About {
		places, err := s.places(ctx, tx, tx.Actor(), about, in.draft.Over)
		if err != nil {
			return out, err
		}
		for _, over := range places {
			if err := s.shareIn(ctx, tx, in, about, over, &out); err != nil {
				return out, err
			}
		}
	}
	return out, nil
}

// shareIn shares one record with everybody it is to be shared with, or what a view shows of one space.
func (s *Service) shareIn(ctx context.Context, tx *journal.Tx, in Ready, about Shared, over ref.Space, out *ShareAnswer) error {
	at, _, err := s.may(ctx, tx, tx.Actor(), about, over)
	if err != nil {
		return err
	}
	for _, with := range in.draft.With {
		one, wrote, err := s.put(ctx, tx, at, Share{About: about, With: with, UntilUS: in.until, Private: at.Private, Note: in.draft.Note})
		if err != nil {
			return err
		}
		if out.Shares = append(out.Shares, one); wrote {
			out.Act = tx.Act()
		}
	}
	return nil
}

// put writes one share, or makes the one there is like it.
func (s *Service) put(ctx context.Context, tx *journal.Tx, at Anchor, wanted Share) (Share, bool, error) {
	all, err := db.All(ctx, tx, scan, qOf, tx.Org(), wanted.About.Kind, wanted.About.ID, tx.Now())
	if err != nil {
		return wanted, false, err
	}
	for _, was := range all {
		if was.With != wanted.With || was.Space != at.Space || was.CreatedBy != tx.Member() { // each answers for their own words
			continue
		}
		now := was
		if now.UntilUS, now.Private, now.Note = wanted.UntilUS, wanted.Private, wanted.Note; now == was {
			return now, false, nil
		}
		return now, true, kind.Save(tx, was, &now)
	}
	if len(all) >= maxOf {
		return wanted, false, errs.Newf(errs.Conflict, "share.too_many", "This is shared with %d people already. Give them access to where it is instead.", len(all))
	}
	wanted.Head = record.Born(tx, "", at.Space)
	_, err = kind.Create(ctx, tx, &wanted)
	return wanted, true, err
}

// receives makes sure that somebody can be shown more. Errors: share.invalid, share.too_many.
func (s *Service) receives(ctx context.Context, tx *journal.Tx, with ref.Member, more int) error {
	n, err := db.One(ctx, tx, db.Scan1[int], qMember, tx.Org(), with)
	if err == nil && n == 0 {
		err = invalid("body.with", "Choose colleagues of this house.")
	}
	if err != nil {
		return err
	}
	type count struct{ all, mine int }
	have, err := db.One(ctx, tx, func(row db.Row) (c count, err error) { return c, row.Scan(&c.all, &c.mine) }, qCountWith, tx.Org(), with, tx.Now(), tx.Member())
	if err == nil && (have.all+more > maxWith || have.mine+more > maxFrom) {
		err = errs.Newf(errs.Conflict, "share.too_many", "%d records are shared with them already, %d of them by you; at most %d can be, and %d by one person. Give them access to where these are instead.", have.all, have.mine, maxWith, maxFrom)
	}
	return err
}

// end gives the instant at which a day ends where somebody is at home.
func (s *Service) end(ctx context.Context, a access.Actor, day clock.Date) (clock.Micros, error) {
	if _, err := clock.ParseDate(string(day)); err != nil {
		return 0, err
	}
	name, err := s.people.ZoneOf(ctx, a)
	if err != nil {
		return 0, err
	}
	z, err := zone.Load(name)
	if err != nil {
		z = zone.UTC // checked when it was stored
	}
	today := clock.DateOf(s.clock.Now().In(z.Location()))
	if day < today || day > today.AddDays(maxDays) {
		return 0, invalid("body.until", "Choose a day from today on, at most a year ahead.")
	}
	return clock.Of(day.AddDays(1).In(z.Location())), nil
}

// SharesEnd are shares that are to end, each as it was seen.
type SharesEnd struct {
	Shares []ShareRev `json:"shares" minItems:"1" maxItems:"500"`
}

// ShareRev is a share and the rev of it that was seen.
type ShareRev struct {
	ID  ref.ID `json:"id" maxLength:"36"`
	Rev int64  `json:"rev,omitzero" minimum:"1" doc:"Whatever is there when absent"`
}

// End ends shares in one act, all or none; undo brings them back. Errors: share.stale, share.not_found, access.*.
func (s *Service) End(ctx context.Context, a access.Actor, asked SharesEnd) (out ShareAnswer, err error) {
	asked.Shares = unique(asked.Shares)
	var permit access.Permit
	opened := make([]Share, len(asked.Shares))
	for i, one := range asked.Shares {
		var p access.Permit
		if opened[i], p, err = kind.Open(ctx, s.j.DB(), a, one.ID, access.Write); err != nil {
			return out, err
		}
		permit = access.Together(p, permit)
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		out = ShareAnswer{Shares: []Share{}}
		for i, one := range asked.Shares {
			was, err := kind.Current(ctx, tx, opened[i], one.Rev)
			if err != nil {
				return err
			}
			now, err := kind.Trash(tx, was)
			if err != nil {
				return err
			}
			if out.Shares = append(out.Shares, now); now.Rev != was.Rev {
				out.Act = tx.Act()
			}
		}
		return tx.Reply(out)
	})
	return out, err
}

// Reverse takes one change of a share back; it is a journal.Reverser. Who may no longer share the record
// may not take that back either. Errors: share.changed_since, <kind>.not_found, share.record_trashed.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	was, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if err := s.mayStill(ctx, tx, tx.Actor(), was); err != nil && row.Op != journal.Create { // to end it is allowed always
		return err
	}
	return kind.Reverse(ctx, tx, row)
}

// bury drops the shares of a record that was deleted for good.
func (s *Service) bury(tx *journal.Tx, e journal.Entry) error {
	if e.Op != journal.Delete {
		return nil
	}
	all, err := db.All(context.Background(), tx, scan, qEver, tx.Org(), e.Kind, e.ID)
	if err != nil {
		return err
	}
	for _, one := range all {
		if _, err := tx.Derive(qForget, tx.Org(), one.ID); err != nil {
			return err
		}
	}
	return nil
}

func unique[T comparable](all []T) []T {
	kept := make([]T, 0, len(all))
	for _, one := range all {
		if !slices.Contains(kept, one) {
			kept = append(kept, one)
		}
	}
	return kept
}
