package file

import (
	"context"
	"io"

	"anteroom/internal/core/access"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Ready is a file whose bytes are on disk, for CreateIn. They stay there until Release.
type Ready struct {
	NewFile
	name    string
	claim   *blob.Claim
	content Content
	text    string
}

// Called is its name, as it is going to be kept.
func (r Ready) Called() string { return r.name }

// Release lets go of the bytes: either a file names them by now, or nobody does.
func (r Ready) Release() { r.claim.Release() }

// Prepare takes in the bytes of a file that becomes part of an act; its record may be made in that act.
// Errors: file.too_large, file.no_room, storage.full; those of body.
func (s *Service) Prepare(ctx context.Context, a access.Actor, d NewFile, body io.Reader) (Ready, error) {
	in := Ready{NewFile: d, name: blob.CleanName(d.Name)}
	var err error
	in.claim, in.content, in.text, err = s.take(ctx, a, in.name, d.Size, body)
	return in, err
}

// CreateIn is Bring inside an act that something else is part of, too; space is where the record is, which
// the permit names. What comes by a link was sent by nobody who is a member, and whoever gave the link out looks after it.
// Errors: those of Bring.
func (s *Service) CreateIn(ctx context.Context, tx *journal.Tx, in Ready, space ref.Space) (FileAnswer, error) {
	a := tx.Actor()
	sender := a.Member
	now, err := Anchor{}, error(nil)
	if a.Via == access.Link { // the permit alone says where that may be: nobody reads anything by a link
		sender = ""
		now, err = s.anchors.Anchor(ctx, tx, a.Org, in.About)
	} else {
		now, _, err = s.place(ctx, tx, a, in.NewFile)
	}
	if err != nil {
		return FileAnswer{}, err
	}
	if now.Space != space {
		return FileAnswer{}, errs.StaleRev(string(in.About.Kind))
	}
	f := stored{File: File{Head: record.Born(tx, in.ID, space), Name: in.name, AboutKind: in.About.Kind, About: in.About.ID, Private: now.Private,
		Owner: a.Member, Template: in.Template, Tags: []ref.ID{}, Content: in.content}, text: in.text}
	f.Version, f.SentUS, f.SentBy = 1, tx.Now(), sender
	act, err := s.born(ctx, tx, &f)
	return FileAnswer{File: f.File, Act: act}, err
}
