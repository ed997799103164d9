package tie

import (
	"context"
	"errors"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Service is everything that can be done with ties.
type Service struct {
	j     *journal.Journal
	kinds []ref.Kind
	whens map[ref.Kind]Whens
}

// New makes the service. kinds lists what can be linked: kinds whose records the search finds.
// Records of the kinds in mortal can be deleted for good.
func New(j *journal.Journal, kinds []ref.Kind, mortal ...ref.Kind) *Service {
	s := &Service{j: j, kinds: kinds, whens: map[ref.Kind]Whens{}}
	for _, kind := range mortal {
		j.Hear(kind, s.bury)
	}
	return s
}

// TieDraft is a tie that somebody asks for.
type TieDraft struct {
	ID    ref.ID `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second tie"`
	From  TieEnd `json:"from"`
	To    TieEnd `json:"to"`
	Means Means  `json:"means" enum:"about,discussed_in,prepares,prepared_by,led_to,follows_from,blocks,blocked_by,belongs_with" doc:"What from is to to"`
	Note  string `json:"note,omitempty" maxLength:"500"`
}

// TieChange is a merge patch (RFC 7396) of what a person may write of a tie.
type TieChange struct {
	From  op.Optional[TieEnd] `json:"from,omitzero" doc:"The end from which means is said"`
	Means op.Optional[string] `json:"means,omitzero" enum:"about,discussed_in,prepares,prepared_by,led_to,follows_from,blocks,blocked_by,belongs_with"`
	Note  op.Optional[string] `json:"note,omitzero" maxLength:"500"`
}

// TieAnswer is what a change of a tie answers with.
type TieAnswer struct {
	Tie Tie     `json:"tie"`
	Act ref.Act `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// Create ties two records. Sent twice with one id by one member, they are linked once.
// Errors: tie.invalid, tie.kind, tie.exists, tie.too_many, tie.forbidden, tie.id_taken,
// access.*, and <kind>.not_found of an end that is in the trash or not seen.
func (s *Service) Create(ctx context.Context, a access.Actor, d TieDraft) (out TieAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	l := Tie{From: d.From, To: d.To, Note: d.Note}
	if err := errors.Join(l.say(d.From, d.Means), l.settle()); err != nil {
		return out, errs.Of(err)
	}
	space, permit, err := s.may(ctx, s.j.DB(), a, &l)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		made := l
		made.Head = record.Born(tx, d.ID, space)
		if err := s.again(ctx, tx, &made); err != nil {
			return err
		}
		if _, err := kind.Get(ctx, tx, tx.Org(), made.ID); err != nil { // none of this id yet
			if err := room(ctx, tx, &made); err != nil {
				return err
			}
		}
		act, err := kind.Create(ctx, tx, &made)
		if err != nil {
			return err
		}
		out = TieAnswer{Tie: made, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

// seen gives those of some records that the actor may read and that are not in the trash.
func (s *Service) seen(ctx context.Context, r db.Reader, a access.Actor, of ...TieEnd) (map[ref.Record]search.Hit, error) {
	views := make(map[ref.Kind]access.View, len(s.kinds))
	records := make([]ref.Record, len(of))
	for i, end := range of {
		records[i] = end.record()
	}
	for _, kind := range s.kinds {
		views[kind] = access.Scope(a, access.On(kind, access.Read))
	}
	all := map[ref.Record]search.Hit{}
	for some := range slices.Chunk(records, db.MaxIn) {
		hits, err := search.Titles(ctx, r, views, some)
		if err != nil {
			return nil, err
		}
		for one, hit := range hits {
			all[one] = hit
		}
	}
	return all, nil
}

// may is the one question whether somebody may link two records, change their tie or end it:
// they see both, and may change one. It gives where the tie lives when it is new.
func (s *Service) may(ctx context.Context, r db.Reader, a access.Actor, l *Tie) (ref.Space, access.Permit, error) {
	for _, end := range []TieEnd{l.From, l.To} {
		if !slices.Contains(s.kinds, end.Kind) {
			return "", access.Permit{}, errs.New(errs.Invalid, "tie.kind", "This kind of record can't be linked.").With("body.to", "no kind that can be linked")
		}
	}
	ends, err := s.seen(ctx, r, a, l.From, l.To)
	if err != nil {
		return "", access.Permit{}, err
	}
	space, writes := l.Space, false
	for _, end := range []TieEnd{l.From, l.To} {
		hit, ok := ends[end.record()]
		if !ok {
			return "", access.Permit{}, errs.Missing(string(end.Kind))
		}
		writes = writes || a.May(access.On(end.Kind, access.Write), hit.Space)
		if space == "" && string(hit.Space) != string(a.Org) {
			space = hit.Space
		}
	}
	if space == "" {
		space = ref.Space(a.Org)
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), space)
	if err == nil && !writes {
		err = errs.New(errs.Forbidden, "tie.forbidden", "You may read both of these, but change neither, so you can't link them. Ask somebody who may.")
	}
	return space, permit, err
}

// again asks once more inside the act.
func (s *Service) again(ctx context.Context, tx *journal.Tx, l *Tie) error {
	space, _, err := s.may(ctx, tx, tx.Actor(), l)
	if err == nil && space != l.Space {
		err = errs.StaleRev(string(Name))
	}
	return err
}

// room holds the bound for one record. Errors: tie.too_many.
func room(ctx context.Context, tx *journal.Tx, l *Tie) error {
	for _, end := range []TieEnd{l.From, l.To} {
		n, err := db.One(ctx, tx, db.Scan1[int], qCount, tx.Org(), end.Kind, end.ID)
		if err != nil {
			return err
		}
		if n >= maxOf {
			return errs.Newf(errs.Conflict, "tie.too_many", "%d records are linked with this one already. Write a note that names them instead.", n)
		}
	}
	return nil
}

// Update changes what a tie means, or its note. Rev is the one the caller has seen.
// Errors: tie.stale, tie.not_found, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c TieChange) (TieAnswer, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was Tie) (Tie, error) {
		now := was
		c.Note.Apply(&now.Note)
		if c.Means.Set {
			from := c.From.Value
			if from != was.From && from != was.To {
				return now, errs.New(errs.Invalid, "tie.invalid", "Say from which of its ends this is meant.").With("body.from", "neither of its ends")
			}
			if err := now.say(from, Means(c.Means.Value)); err != nil {
				return now, err
			}
		}
		if err := now.settle(); err != nil || now == was {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

// Trash ends a tie; undo brings it back. Errors: tie.stale, tie.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (TieAnswer, error) {
	return s.change(ctx, a, id, rev, kind.Trash)
}

// open loads a tie that the actor sees and may change. Errors: tie.not_found, access.*.
func (s *Service) open(ctx context.Context, r db.Reader, a access.Actor, id ref.ID) (Tie, access.Permit, error) {
	l, err := kind.Get(ctx, r, a.Org, id)
	if err != nil {
		return l, access.Permit{}, err
	}
	_, permit, err := s.may(ctx, r, a, &l)
	if errs.KindOf(err) == errs.NotFound {
		err = errs.Missing(string(Name))
	}
	return l, permit, err
}

func (s *Service) change(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(tx *journal.Tx, was Tie) (Tie, error)) (out TieAnswer, err error) {
	opened, permit, err := s.open(ctx, s.j.DB(), a, id)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if err := s.again(ctx, tx, &was); err != nil {
			return err
		}
		now, err := f(tx, was)
		if err != nil {
			return err
		}
		if out = (TieAnswer{Tie: now}); now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// Reverse takes one change of a tie back; it is a journal.Reverser. Who may no longer change the
// link may not take it back either. Errors: tie.end_gone, tie.exists, tie.changed_since.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	l, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err == nil {
		_, _, err = s.may(ctx, tx, tx.Actor(), &l)
	}
	if errs.KindOf(err) == errs.NotFound {
		return errs.New(errs.Conflict, "tie.end_gone", "One of the two is in the trash, or you don't see it any more. Take it out first.")
	}
	if err != nil {
		return err
	}
	return kind.Reverse(ctx, tx, row)
}

// bury drops the ties of a record that was deleted for good, where the other end is gone as well.
func (s *Service) bury(tx *journal.Tx, e journal.Entry) error {
	if e.Op != journal.Delete {
		return nil
	}
	ctx, end := context.Background(), TieEnd{e.Kind, e.ID}
	ties, err := db.All(ctx, tx, scan, qOf, tx.Org(), e.Kind, e.ID)
	if err != nil {
		return err
	}
	for _, l := range ties {
		other := l.other(end)
		gone, err := db.One(ctx, tx, db.Scan1[int], qGone, tx.Org(), other.Kind, other.ID)
		if err != nil {
			return err
		}
		if gone > 0 {
			if _, err := tx.Derive(qForget, tx.Org(), l.ID); err != nil {
				return err
			}
		}
	}
	return nil
}
