package simple

import (
	"context"
	"maps"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Service is everything that can be done with records of the declared kinds.
type Service struct {
	j   *journal.Journal
	all []*kept
}

// New makes the service of all kinds that are declared.
func New(j *journal.Journal) *Service {
	s := &Service{j: j}
	for _, k := range Kinds() {
		s.all = append(s.all, keep(k))
	}
	return s
}

// Errors: record.unknown.
func (s *Service) of(kind ref.Kind) (*kept, error) {
	for _, k := range s.all {
		if k.kind.Name() == kind {
			return k, nil
		}
	}
	return nil, errs.New(errs.NotFound, "record.unknown", "There are no such records.")
}

// SimpleDraft is a record that somebody asks for.
type SimpleDraft struct {
	ID      ref.ID            `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second record"`
	Space   ref.Space         `json:"space" maxLength:"36" doc:"Where it is to live"`
	Values  map[string]string `json:"values" maxProperties:"30" doc:"By the names of the fields"`
	Private bool              `json:"private,omitzero"`
	Tags    []ref.ID          `json:"tags,omitempty" maxItems:"50"`
}

// SimpleChange is a merge patch (RFC 7396) of what a person may write of a record; a value that is
// empty is taken out.
type SimpleChange struct {
	Values  map[string]string     `json:"values,omitempty" maxProperties:"30"`
	Private op.Optional[bool]     `json:"private,omitzero"`
	Tags    op.Optional[[]ref.ID] `json:"tags,omitzero" maxItems:"50"`
}

// SimpleAnswer is what a change of a record answers with.
type SimpleAnswer struct {
	Record SimpleRecord `json:"record"`
	Act    ref.Act      `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Create makes a record. Sent twice with one id by one member, it is made once.
// Errors: record.unknown, <kind>.invalid, <kind>.id_taken, <kind>.private_forbidden, member.unknown, tag.unknown, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, kind ref.Kind, d SimpleDraft) (out SimpleAnswer, err error) {
	k, err := s.of(kind)
	if err != nil {
		return out, err
	}
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(kind, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		now := SimpleRecord{Head: record.Born(tx, d.ID, d.Space), Kind: kind, Values: maps.Clone(d.Values), Private: d.Private, Tags: d.Tags}
		if err := k.check(ctx, tx, a, &SimpleRecord{}, &now); err != nil {
			return err
		}
		act, err := k.record.Create(ctx, tx, &now)
		if err != nil {
			return err
		}
		out = SimpleAnswer{Record: now, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

// qMember counts the living colleague of that id.
const qMember db.SQL = `SELECT COUNT(*) FROM member WHERE org = $1 AND id = $2 AND trashed_us IS NULL`

// check says what is wrong with a record as it is going to be stored.
func (k *kept) check(ctx context.Context, tx *journal.Tx, a access.Actor, was, now *SimpleRecord) error {
	if err := k.kind.settle(now); err != nil {
		return err
	}
	if now.Private && !was.Private && !access.Scope(a, access.On(k.kind.Name(), access.Read)).Private(now.Space) {
		return errs.New(errs.Forbidden, string(k.kind.Table)+".private_forbidden", "You would not see it any more yourself. Ask for access to private records first.")
	}
	for _, f := range k.kind.Fields {
		value := now.Values[f.Name]
		if f.Type != listed.Member || value == "" || value == was.Values[f.Name] {
			continue
		}
		n, err := db.One(ctx, tx, db.Scan1[int], qMember, tx.Org(), value)
		if err == nil && n == 0 {
			err = errs.New(errs.Invalid, "member.unknown", "This colleague is not in the house any more. Choose somebody else.").With("body.values."+f.Name, "no colleague")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Get gives one record. Errors: record.unknown, <kind>.not_found, access.forbidden.
func (s *Service) Get(ctx context.Context, a access.Actor, of ref.Record) (SimpleRecord, error) {
	k, err := s.of(of.Kind)
	if err != nil {
		return SimpleRecord{}, err
	}
	r, _, err := k.record.Open(ctx, s.j.DB(), a, of.ID, access.Read)
	return r, err
}

// Update changes a record; rev is the one the caller has seen.
// Errors: <kind>.stale, <kind>.trashed, <kind>.not_found, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, of ref.Record, rev int64, c SimpleChange) (SimpleAnswer, error) {
	k, err := s.of(of.Kind)
	if err != nil {
		return SimpleAnswer{}, err
	}
	return s.change(ctx, a, k, of.ID, rev, c)
}

func (s *Service) change(ctx context.Context, a access.Actor, k *kept, id ref.ID, rev int64, c SimpleChange) (SimpleAnswer, error) {
	return s.write(ctx, a, k, id, rev, func(tx *journal.Tx, was SimpleRecord) (SimpleRecord, error) {
		if was.TrashedUS != 0 {
			return was, errs.New(errs.Conflict, string(k.kind.Table)+".trashed", "This is in the trash. Take it out first.")
		}
		now := was
		now.Values = maps.Clone(was.Values)
		maps.Copy(now.Values, c.Values)
		c.Private.Apply(&now.Private)
		c.Tags.Apply(&now.Tags)
		if err := k.check(ctx, tx, a, &was, &now); err != nil {
			return now, err
		}
		if maps.Equal(was.Values, now.Values) && !c.Private.Set && !c.Tags.Set {
			return now, nil
		}
		return now, k.record.Save(tx, was, &now)
	})
}

// Trash puts a record away. Errors: <kind>.stale, <kind>.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, of ref.Record, rev int64) (SimpleAnswer, error) {
	k, err := s.of(of.Kind)
	if err != nil {
		return SimpleAnswer{}, err
	}
	return s.write(ctx, a, k, of.ID, rev, k.record.Trash)
}

// Restore takes a record out of the trash. Errors: <kind>.stale, <kind>.not_found, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, of ref.Record, rev int64) (SimpleAnswer, error) {
	k, err := s.of(of.Kind)
	if err != nil {
		return SimpleAnswer{}, err
	}
	return s.write(ctx, a, k, of.ID, rev, k.record.Restore)
}

// write is the way of every change of one record; rev 0 takes it as it is.
func (s *Service) write(ctx context.Context, a access.Actor, k *kept, id ref.ID, rev int64, f func(tx *journal.Tx, was SimpleRecord) (SimpleRecord, error)) (out SimpleAnswer, err error) {
	err = k.record.Change(ctx, s.j, a, id, rev, f, func(now SimpleRecord, act ref.Act) any {
		out = SimpleAnswer{now, act}
		return out
	})
	return out, err
}
