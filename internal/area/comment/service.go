package comment

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Anchor is how a record stands that comments are about.
type Anchor struct {
	Space   ref.Space
	Private bool // only who sees private records sees it
	Dormant bool // it is in the trash, or in something that is
}

// Anchors knows the records that comments may be about, whoever asks.
type Anchors interface {
	// Anchor tells how one stands. Errors: <kind>.not_found; comment.kind for kinds without comments.
	Anchor(ctx context.Context, r db.Reader, org ref.Org, about ref.Record) (Anchor, error)
	// Kinds lists the kinds of records that comments may be about.
	Kinds() []ref.Kind
}

// People knows colleagues.
type People interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
}

// Service is everything that can be done with comments.
type Service struct {
	j       *journal.Journal
	clock   clock.Clock
	anchors Anchors
	people  People
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, anchors Anchors, people People) *Service {
	return &Service{j: j, clock: c, anchors: anchors, people: people}
}

// CommentDraft is what somebody wants to say.
type CommentDraft struct {
	ID       ref.ID       `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again says nothing twice"`
	About    CommentAbout `json:"about"`
	Text     string       `json:"text" maxLength:"16000" doc:"Plain text; at most 4,000 characters"`
	Mentions []ref.Member `json:"mentions,omitempty" maxItems:"20" doc:"Who is mentioned: the text has their names after an @"`
}

// CommentChange is what a comment is to say instead.
type CommentChange struct {
	Text     string       `json:"text" maxLength:"16000"`
	Mentions []ref.Member `json:"mentions,omitempty" maxItems:"20"`
}

// CommentAnswer is what a change of a comment answers with.
type CommentAnswer struct {
	Comment Comment `json:"comment"`
	Act     ref.Act `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// sees is the one question whether somebody sees the comments on a record: who reads the record does.
// Errors: <kind>.not_found, comment.kind.
func (s *Service) sees(ctx context.Context, r db.Reader, a access.Actor, about CommentAbout) (Anchor, error) {
	at, err := s.anchors.Anchor(ctx, r, a.Org, about.record())
	if err != nil {
		return at, err
	}
	view := access.Scope(a, access.On(about.Kind, access.Read))
	if !view.Content(at.Space) || at.Private && !view.Private(at.Space) {
		return at, errs.Missing(string(about.Kind))
	}
	return at, nil
}

// may gives the permit for saying something about a record. Errors: those of sees;
// comment.record_trashed, access.read_only.
func (s *Service) may(ctx context.Context, r db.Reader, a access.Actor, about CommentAbout) (Anchor, access.Permit, error) {
	at, err := s.sees(ctx, r, a, about)
	if err != nil {
		return at, access.Permit{}, err
	}
	if at.Dormant {
		return at, access.Permit{}, errs.New(errs.Conflict, "comment.record_trashed", "What this is about is in the trash. Take it out first.")
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), at.Space)
	return at, permit, err
}

// Create says something about a record. Sent twice with one id by one member, it is said once.
// Errors: comment.invalid, comment.kind, comment.too_many, comment.mention_outside,
// comment.record_trashed, comment.id_taken, <kind>.not_found, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d CommentDraft) (out CommentAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	_, permit, err := s.may(ctx, s.j.DB(), a, d.About)
	if err != nil {
		return out, err
	}
	names, err := s.people.MemberNames(ctx, a)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		at, _, err := s.may(ctx, tx, a, d.About)
		if err != nil {
			return err
		}
		c := stored{Comment: Comment{Head: record.Born(tx, d.ID, at.Space), About: d.About, Text: d.Text, Private: at.Private}}
		if err := s.say(ctx, tx, &c, d.Mentions, names, at); err != nil {
			return err
		}
		if _, err := kind.Get(ctx, tx, tx.Org(), c.ID); err != nil { // none of this id yet
			if err := room(ctx, tx, d.About); err != nil {
				return err
			}
		}
		act, err := kind.Create(ctx, tx, &c)
		if err != nil {
			return err
		}
		out = CommentAnswer{Comment: c.Comment, Act: act}
		if err := c.name(ctx, tx); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// room holds the bound for one record. Errors: comment.too_many.
func room(ctx context.Context, tx *journal.Tx, about CommentAbout) error {
	n, err := db.One(ctx, tx, db.Scan1[int], qCountOf, tx.Org(), about.Kind, about.ID)
	if err == nil && n >= maxOf {
		err = errs.Newf(errs.Conflict, "comment.too_many", "There are %d comments here already. Bring together what matters in a note.", n)
	}
	return err
}

// say settles what a comment says and whom it mentions: those of whom the name stands in the
// text and who see the record. Errors: comment.invalid, comment.mention_outside.
func (s *Service) say(ctx context.Context, r db.Reader, c *stored, whom []ref.Member, names map[ref.Member]string, at Anchor) error {
	had := c.Mentions
	c.Mentions = []Mentioned{}
	for _, who := range slices.Compact(slices.Sorted(slices.Values(whom))) {
		as := names[who]
		for _, was := range had { // somebody else's name by now
			if was.Member == who && strings.Contains(c.Text, "@"+was.As) {
				as = was.As
			}
		}
		if as == "" || !strings.Contains(c.Text, "@"+as) {
			return errs.New(errs.Invalid, "comment.invalid", "This can't be kept like this. See the fields.").With("body.mentions", "Whoever is mentioned stands in the text, after an @.")
		}
		c.Mentions = append(c.Mentions, Mentioned{who, as})
	}
	if err := c.settle(); err != nil || len(c.Mentions) == 0 {
		return err
	}
	readers, err := s.readers(ctx, r, c.About.Kind, at)
	if err != nil {
		return err
	}
	for _, m := range c.Mentions {
		if !slices.Contains(readers, m.Member) && !slices.Contains(had, m) {
			return errs.Newf(errs.Invalid, "comment.mention_outside", "%s does not see this, so they can't be mentioned here. Give them access first, or tell them another way.", m.As).With("body.mentions", m.As+" does not see this")
		}
	}
	return nil
}

// name writes beside a comment whom it mentions.
func (c *stored) name(ctx context.Context, tx *journal.Tx) error {
	had, err := db.All(ctx, tx, db.Scan1[ref.Member], qNamed, tx.Org(), c.ID)
	if err != nil {
		return err
	}
	for _, who := range had {
		if !c.mentions(who) {
			if _, err := tx.Derive(qUnname, tx.Org(), who, c.ID); err != nil {
				return err
			}
		}
	}
	for _, m := range c.Mentions {
		if !slices.Contains(had, m.Member) && c.mentions(m.Member) {
			if _, err := tx.Derive(qName, tx.Org(), m.Member, c.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

var errNotYours = errs.New(errs.Forbidden, "comment.not_yours", "Somebody else wrote this, so only they can change it or take it back. Answer with a comment of your own.")

// Update makes a comment of one's own say something else. Rev is the one the caller has seen.
// Errors: comment.stale, comment.not_found, comment.not_yours, comment.gone, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c CommentChange) (CommentAnswer, error) {
	names, err := s.people.MemberNames(ctx, a)
	if err != nil {
		return CommentAnswer{}, err
	}
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was stored, at Anchor) (stored, error) {
		now := was
		now.Text = c.Text
		if was.TrashedUS != 0 {
			return now, errs.New(errs.Conflict, "comment.gone", "This comment was taken back. Write a new one.")
		}
		if err := s.say(ctx, tx, &now, c.Mentions, names, at); err != nil || now.Text == was.Text && slices.Equal(now.Mentions, was.Mentions) {
			return now, err
		}
		return now, cmp.Or(kind.Save(tx, was, &now), now.name(ctx, tx))
	})
}

// Trash takes a comment of one's own back; undo says it again.
// Errors: comment.stale, comment.not_found, comment.not_yours, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (CommentAnswer, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was stored, _ Anchor) (stored, error) { return kind.Trash(tx, was) })
}

func (s *Service) change(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(tx *journal.Tx, was stored, at Anchor) (stored, error)) (out CommentAnswer, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		at, err := s.own(ctx, tx, &was)
		if err != nil {
			return err
		}
		now, err := f(tx, was, at)
		if err != nil {
			return err
		}
		if out = (CommentAnswer{Comment: now.Comment}); now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// own makes sure that who acts wrote a comment and still sees what it is about.
func (s *Service) own(ctx context.Context, tx *journal.Tx, c *stored) (Anchor, error) {
	at, _, err := s.may(ctx, tx, tx.Actor(), c.About)
	switch {
	case errs.KindOf(err) == errs.NotFound:
		err = errs.Missing(string(Name))
	case err == nil && c.CreatedBy != tx.Member():
		err = errNotYours
	}
	return at, err
}

// Reverse takes one change of a comment back; it is a journal.Reverser. Errors: comment.not_yours,
// comment.record_trashed, comment.changed_since.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	was, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	at, err := s.own(ctx, tx, &was)
	if err != nil {
		return err
	}
	if err := kind.Reverse(ctx, tx, row); err != nil {
		return err
	}
	now, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if now.Private != at.Private || now.dormant { // what the journal kept is of an earlier day
		now.Private, now.dormant = at.Private, false
		if err := now.belong(tx); err != nil {
			return err
		}
	}
	return now.name(ctx, tx)
}

// Follow brings the comments on a record in line with it, inside the act that changed the record.
func (s *Service) Follow(ctx context.Context, tx *journal.Tx, about ref.Record) error {
	all, err := db.All(ctx, tx, scan, qOf, tx.Org(), about.Kind, about.ID)
	if err != nil || len(all) == 0 {
		return err
	}
	return s.follow(ctx, tx, all)
}

// FollowIn is Follow of everything of a kind in a space, where what holds it went into the trash or came back.
func (s *Service) FollowIn(ctx context.Context, tx *journal.Tx, of ref.Kind, space ref.Space) error {
	all, err := db.All(ctx, tx, scan, qAllOf, tx.Org(), of, space)
	if err != nil {
		return err
	}
	return s.follow(ctx, tx, all)
}

func (s *Service) follow(ctx context.Context, tx *journal.Tx, all []stored) error {
	for i := range all {
		c := &all[i]
		at, err := s.anchors.Anchor(ctx, tx, tx.Org(), c.About.record())
		if err != nil {
			return err
		}
		if c.Space == at.Space && c.Private == at.Private && c.dormant == at.Dormant {
			continue
		}
		c.Space, c.Private, c.dormant = at.Space, at.Private, at.Dormant
		if err := c.belong(tx); err != nil {
			return err
		}
	}
	return nil
}

// belong writes where a comment is and who finds it.
func (c *stored) belong(tx *journal.Tx) error {
	if _, err := tx.Derive(qBelong, tx.Org(), c.ID, c.Space, c.Private, c.dormant); err != nil {
		return err
	}
	if c.dormant || c.TrashedUS != 0 {
		return search.Drop(tx, Name, c.ID)
	}
	return search.Put(tx, kind.Entry(c))
}

// Bury drops the comments on a record that was deleted for good.
func (s *Service) Bury(ctx context.Context, tx *journal.Tx, about ref.Record) error {
	all, err := db.All(ctx, tx, scan, qOf, tx.Org(), about.Kind, about.ID)
	if err != nil {
		return err
	}
	for _, c := range all {
		if err := search.Drop(tx, Name, c.ID); err != nil {
			return err
		}
		for _, q := range []db.SQL{qForgetNames, qForget} {
			if _, err := tx.Derive(q, tx.Org(), c.ID); err != nil {
				return err
			}
		}
	}
	return nil
}
