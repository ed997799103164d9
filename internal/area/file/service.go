package file

import (
	"context"
	"io"

	"anteroom/internal/core/access"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/picture"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Anchor is how a record stands that files belong to.
type Anchor struct {
	Space   ref.Space
	Private bool // only who sees private records sees it
	Dormant bool // it is in the trash, or in something that is
}

// Anchors knows the records that files may belong to, whoever asks.
// Errors: <kind>.not_found; file.kind for kinds that have no files.
type Anchors interface {
	Anchor(ctx context.Context, r db.Reader, org ref.Org, about ref.Record) (Anchor, error)
}

// People knows colleagues.
type People interface {
	// ZoneOf is where the one who asks reads dates. Errors: member.not_found.
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
}

// Limits bound what is kept, in bytes.
type Limits struct {
	File int64 // of one file
	All  int64 // of all files of an organisation, each content once
}

// Service is everything that can be done with files.
type Service struct {
	j       *journal.Journal
	clock   clock.Clock
	blobs   *blob.Store
	small   *picture.Cache
	limits  Limits
	anchors Anchors
	people  People
	// followed hear of files that followed their record.
	followed []func(ctx context.Context, tx *journal.Tx, file ref.Record) error
}

// New makes the service over a store of bytes.
func New(j *journal.Journal, c clock.Clock, blobs *blob.Store, small *picture.Cache, l Limits, anchors Anchors, people People) *Service {
	return &Service{j: j, clock: c, blobs: blobs, small: small, limits: l, anchors: anchors, people: people}
}

// open is the one question whether somebody may: every use case on a file that is there, and
// every byte that leaves, passes it.
// Errors: file.not_found, access.forbidden, access.read_only.
func (s *Service) open(ctx context.Context, a access.Actor, id ref.ID, verb access.Verb) (stored, access.Permit, error) {
	return kind.Open(ctx, s.j.DB(), a, id, verb)
}

// Owned makes the own fields of files usable.
func (s *Service) Owned() record.Owned {
	return kind.Owned(s.j, nil, func(_ access.Actor, f *stored) error {
		if f.Dormant {
			return errs.New(errs.Conflict, "file.record_trashed", "What this file is for is in the trash. Take it out first.")
		}
		return nil
	})
}

// NewFile is a file that somebody brings.
type NewFile struct {
	ID       ref.ID
	Name     string
	About    ref.Record // zero for a document of Space
	Space    ref.Space  // of the record when it belongs to one
	Template bool
	Size     int64 // as announced; -1 when unknown
	Once     *journal.Once
}

// FileAnswer is what a change of a file answers with.
type FileAnswer struct {
	File File    `json:"file"`
	Act  ref.Act `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// place finds out where a new file goes and whether it may go there.
func (s *Service) place(ctx context.Context, r db.Reader, a access.Actor, d NewFile) (Anchor, access.Permit, error) {
	at := Anchor{Space: d.Space}
	if d.About != (ref.Record{}) {
		var err error
		if at, err = s.anchors.Anchor(ctx, r, a.Org, d.About); err != nil {
			return at, access.Permit{}, err
		}
		view := access.Scope(a, access.On(Name, access.Read))
		if !view.Has(at.Space) || at.Private && !view.Private(at.Space) {
			return at, access.Permit{}, errs.Missing(string(d.About.Kind)) // before "forbidden", which would tell that it is there
		}
		if at.Dormant {
			return at, access.Permit{}, errs.New(errs.Conflict, "file.record_trashed", "What this file is for is in the trash. Take it out first.")
		}
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), at.Space)
	return at, permit, err
}

// Bring keeps a new file. Sent twice with one id by one member, it is made once.
// Errors: file.invalid, file.too_large, file.no_room, file.too_many, file.record_trashed,
// file.id_taken, storage.full, access.*, <kind>.not_found of the record; those of body.
func (s *Service) Bring(ctx context.Context, a access.Actor, d NewFile, body io.Reader) (out FileAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	at, permit, err := s.place(ctx, s.j.DB(), a, d)
	if err != nil {
		return out, err
	}
	name := blob.CleanName(d.Name)
	claim, c, text, err := s.take(ctx, a, name, d.Size, body)
	if err != nil {
		return out, err
	}
	defer claim.Release()
	ctx, answer, done, err := s.once(ctx, a, d.Once, claim.Hash)
	if err != nil || done {
		return answer, err
	}
	ready := Ready{NewFile: d, name: name, claim: claim, content: c, text: text}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if out, err = s.CreateIn(ctx, tx, ready, at.Space); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// born writes a new file with its first version, unless it is there already.
func (s *Service) born(ctx context.Context, tx *journal.Tx, f *stored) (ref.Act, error) {
	if _, err := kind.Get(ctx, tx, tx.Org(), f.ID); err == nil {
		return kind.Create(ctx, tx, f)
	}
	if f.About != "" {
		n, err := db.One(ctx, tx, db.Scan1[int], qCountOf, tx.Org(), f.AboutKind, f.About)
		if err != nil {
			return "", err
		}
		if n >= maxAbout {
			return "", errs.Newf(errs.Conflict, "file.too_many", "There are %d files here already. Put some into the trash, or bring them together in one.", n)
		}
	}
	if err := s.room(ctx, tx, f.Content); err != nil {
		return "", err
	}
	if _, err := tx.Exec(qBlobPut, tx.Org(), f.Hash, f.Size, f.text, tx.Now()); err != nil {
		return "", err
	}
	act, err := kind.Create(ctx, tx, f)
	if err != nil {
		return "", err
	}
	return act, putVersion(tx, f)
}

func putVersion(tx *journal.Tx, f *stored) error {
	_, err := tx.Exec(qVersionPut, tx.Org(), f.ID, f.Version, f.Hash, f.Size, f.Type, f.Width, f.Height, f.SentUS, f.SentBy)
	return err
}

// take streams bytes to disk and looks what they are.
func (s *Service) take(ctx context.Context, a access.Actor, name string, size int64, body io.Reader) (*blob.Claim, Content, string, error) {
	if size > s.limits.File {
		return nil, Content{}, "", blob.TooLarge(s.limits.File)
	}
	if used, err := db.One(ctx, s.j.DB(), db.Scan1[int64], qUsed, a.Org); err != nil || used+max(size, 0) > s.limits.All {
		if err == nil {
			err = tooMuch(s.limits.All, used)
		}
		return nil, Content{}, "", err
	}
	claim, err := s.blobs.Put(body, s.limits.File)
	if err != nil {
		return nil, Content{}, "", err
	}
	c := Content{Hash: claim.Hash, Size: claim.Size, Type: blob.Sniff(claim.Head, name)}
	if blob.Picture(c.Type) {
		if err := s.measure(&c); err != nil {
			claim.Release()
			return nil, c, "", err
		}
	}
	return claim, c, legible(c.Type, claim.Head), nil
}

// measure notes how large a picture is; one that can't be previewed is as large as nothing.
func (s *Service) measure(c *Content) error {
	f, err := s.blobs.Read(c.Hash)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if look, err := picture.Measure(f); err == nil {
		c.Width, c.Height = look.Width, look.Height
	}
	return nil
}

// room holds the bound of the house, with the organisation's head taken.
func (s *Service) room(ctx context.Context, tx *journal.Tx, c Content) error {
	had, err := db.One(ctx, tx, db.Scan1[int], qHasBlob, tx.Org(), c.Hash)
	if err != nil || had > 0 {
		return err
	}
	used, err := db.One(ctx, tx, db.Scan1[int64], qUsed, tx.Org())
	if err == nil && used+c.Size > s.limits.All {
		err = tooMuch(s.limits.All, used)
	}
	return err
}

func tooMuch(most, used int64) error {
	return errs.Newf(errs.Conflict, "file.no_room", "There is no room for this: files here may have %s together, and have %s. Delete some for good, or ask whoever runs the server for more.", blob.Size(most), blob.Size(used))
}

// Replace brings a new version of a file, which it shows from then on.
// Errors: those of Bring; file.trashed, file.stale, file.too_many_versions.
func (s *Service) Replace(ctx context.Context, a access.Actor, id ref.ID, rev int64, d NewFile, body io.Reader) (out FileAnswer, err error) {
	opened, permit, err := s.open(ctx, a, id, access.Write)
	if err != nil {
		return out, err
	}
	if opened.TrashedUS != 0 {
		return out, errTrashed
	}
	claim, c, text, err := s.take(ctx, a, blob.CleanName(d.Name), d.Size, body)
	if err != nil {
		return out, err
	}
	defer claim.Release()
	ctx, answer, done, err := s.once(ctx, a, d.Once, claim.Hash)
	if err != nil || done {
		return answer, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if out = (FileAnswer{File: was.File}); was.Hash == c.Hash {
			return tx.Reply(out)
		}
		last, err := db.One(ctx, tx, db.Scan1[int], qLast, tx.Org(), id)
		if err != nil {
			return err
		}
		if last >= maxVersions {
			return errs.Newf(errs.Conflict, "file.too_many_versions", "This file has %d versions. Add it as a new file.", last)
		}
		now := was
		now.Content, now.text = c, text
		now.Version, now.SentUS, now.SentBy = last+1, tx.Now(), a.Member
		if err := s.room(ctx, tx, c); err != nil {
			return err
		}
		if _, err := tx.Exec(qBlobPut, tx.Org(), c.Hash, c.Size, text, tx.Now()); err != nil {
			return err
		}
		if err := putVersion(tx, &now); err != nil {
			return err
		}
		if err := s.save(tx, was, &now); err != nil {
			return err
		}
		out = FileAnswer{File: now.File, Act: tx.Act()}
		return tx.Reply(out)
	})
	return out, err
}

var errTrashed = errs.New(errs.Conflict, "file.trashed", "This file is in the trash. Take it out first.")

// save writes a changed file; what is dormant is not found.
func (s *Service) save(tx *journal.Tx, was stored, now *stored) error {
	if err := kind.Save(tx, was, now); err != nil {
		return err
	}
	return s.index(tx, now)
}

// index makes the search entry of a file what it should be.
func (s *Service) index(tx *journal.Tx, f *stored) error {
	if f.Dormant || f.TrashedUS != 0 {
		return search.Drop(tx, Name, f.ID)
	}
	return search.Put(tx, kind.EntryOf(f))
}

// once looks whether a request with a key was answered before; the key stands for these bytes.
func (s *Service) once(ctx context.Context, a access.Actor, o *journal.Once, h blob.Hash) (context.Context, FileAnswer, bool, error) {
	if o == nil || o.Key == "" {
		return ctx, FileAnswer{}, false, nil
	}
	key := *o
	key.Fingerprint += "\n" + string(h)
	kept, done, err := s.j.Recall(ctx, a, key)
	if err != nil || !done {
		return journal.WithOnce(ctx, key), FileAnswer{}, false, err
	}
	out, err := recalled(kept)
	return ctx, out, true, err
}
