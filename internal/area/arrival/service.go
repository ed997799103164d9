package arrival

import (
	"context"
	"io"
	"slices"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Bring reads a file, and tells what would come of it, or makes it. far hears how far it is.
// Errors: arrival.*, unpack.*, that of a context that ended, file.too_large, storage.full, access.*, and those of what is made.
func (s *Service) Bring(ctx context.Context, a access.Actor, in Asked, body io.Reader, far func(done, of int)) (Shown, error) {
	if err := record.CheckID(in.ID); err != nil {
		return Shown{}, err
	}
	if _, ok := ref.Parse(string(in.Space)); !ok {
		return Shown{}, errs.New(errs.Invalid, "id.invalid", "An id is a UUID in lower case, best a UUIDv7.").With("space", "not a UUID in lower case")
	}
	known, err := s.crew.Known(ctx, a, in.Space)
	if err != nil {
		return Shown{}, err
	}
	home, err := s.crew.ZoneOf(ctx, a)
	if err != nil {
		return Shown{}, err
	}
	z, err := zone.Load(home)
	if err != nil {
		z = zone.UTC
	}
	claim, err := s.blobs.Put(body, s.most)
	if err != nil {
		return Shown{}, err
	}
	defer claim.Release()
	done, err := s.turns.take(ctx)
	if err != nil {
		return Shown{}, err
	}
	defer done()
	file, err := s.blobs.Read(claim.Hash)
	if err != nil {
		return Shown{}, err
	}
	defer func() { _ = file.Close() }()
	now := s.clock.Now().In(z.Location())
	p, err := recognised(ctx, in.Name, claim.Size, file, z.Location(), clock.DateOf(now))
	if err != nil {
		return Shown{}, err
	}
	if err := chosen(p, in.Tables, known); err != nil {
		return Shown{}, err
	}
	l := load(ctx, p, known, in, now.Format("2 January 2006"))
	if err := ctx.Err(); err != nil {
		return Shown{}, err
	}
	out := Shown{Source: p.Source, Name: p.Name, Tables: tables(p), Fields: known.Fields, Made: l.made(), Notes: l.titles(), Tasks: l.firstTasks()}
	told := l.told
	if err := l.bounded(); err != nil {
		if !in.Dry {
			return Shown{}, err
		}
		told = slices.Concat([]Told{{Where: parcel.Short(p.Name), Msg: errs.Of(err).Msg}}, told) // something can still be left out
	}
	if !in.Dry {
		if out.Made == (Made{}) {
			return Shown{}, errs.New(errs.Invalid, "arrival.nothing", "Nothing would be made of it. Choose at least one table to bring in.")
		}
		// What has begun is made, whoever goes away meanwhile: they find the report among the notes.
		came, err := s.crew.Unload(context.WithoutCancel(ctx), a, l.Cargo, far)
		if err != nil {
			return Shown{}, err
		}
		out.Made, out.Act, out.Report = came.Made, came.Act, l.Report.ID
		told = slices.Concat(told, came.Told)
	}
	out.tell(told, p.More)
	return out, nil
}

// tell says what could not be kept, as much of it as is shown.
func (s *Shown) tell(told []Told, more int) {
	s.Told, s.More = told, more
	if len(told) > shownTold {
		s.Told, s.More = told[:shownTold], more+len(told)-shownTold
	}
	if s.Fields == nil {
		s.Fields = []KnownField{}
	}
	if s.Told == nil {
		s.Told = []Told{}
	}
}

// chosen puts what somebody chose over what was proposed. Errors: arrival.choice.
func chosen(p *parcel.Parcel, choices []Choice, known Known) error {
	for i := range p.Tables {
		t := &p.Tables[i]
		for j := range t.Columns {
			propose(&t.Columns[j], known)
		}
		at := slices.IndexFunc(choices, func(c Choice) bool { return c.Part == t.Part })
		if at < 0 {
			continue
		}
		c := choices[at]
		if !slices.Contains([]string{parcel.Tasks, parcel.Note, parcel.Leave}, c.As) || len(c.Columns) != 0 && len(c.Columns) != len(t.Columns) {
			return errs.New(errs.Invalid, "arrival.choice", "What was chosen doesn’t fit the file. Choose the file anew.")
		}
		t.As = c.As
		for j, as := range c.Columns {
			if !known.allows(as) {
				return errs.New(errs.Invalid, "arrival.choice", "A column can’t become what was chosen for it. Choose again.").With("tables.columns", parcel.Short(t.Columns[j].Name))
			}
			t.Columns[j].As = as
		}
	}
	return nil
}
