package note

import (
	"context"
	"errors"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// People knows colleagues.
type People interface {
	// ZoneOf is where the one who asks reads dates. Errors: member.not_found.
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
}

// Service is everything that can be done with notes.
type Service struct {
	j      *journal.Journal
	clock  clock.Clock
	people People
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, people People) *Service {
	return &Service{j: j, clock: c, people: people}
}

// NoteDraft is a note that somebody asks for.
type NoteDraft struct {
	ID     ref.ID      `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second note"`
	Space  ref.Space   `json:"space" maxLength:"36" doc:"Where the note is to live"`
	Body   string      `json:"body,omitempty" maxLength:"262144" doc:"Markdown; a link to a record is [word](anteroom:kind/id)"`
	From   ref.ID      `json:"from,omitempty" maxLength:"36" doc:"A template to make it from, instead of body"`
	Values []NoteValue `json:"values,omitempty" maxItems:"100" doc:"What to write into the fields of the template"`
	NoteFields
}

// NoteFields is a merge patch (RFC 7396) of all of a note but its text.
type NoteFields struct {
	Title   op.Optional[string]     `json:"title,omitzero" maxLength:"500"`
	Form    op.Optional[string]     `json:"form,omitzero" enum:"note,procedure,template"`
	Private op.Optional[bool]       `json:"private,omitzero"`
	Pinned  op.Optional[bool]       `json:"pinned,omitzero"`
	Owner   op.Optional[ref.Member] `json:"owner,omitzero" maxLength:"36" doc:"A member who sees the space; null for nobody"`
	Review  op.Optional[clock.Date] `json:"review,omitzero" maxLength:"10" doc:"2026-03-29; null for none"`
	Tags    op.Optional[[]ref.ID]   `json:"tags,omitzero" maxItems:"50"`
}

// NoteChange is a merge patch of a note, text and all.
type NoteChange struct {
	Body op.Optional[string] `json:"body,omitzero" maxLength:"262144" doc:"Merged with what was saved since base"`
	Base int                 `json:"base,omitzero" minimum:"1" doc:"The version that the body began with"`
	Back int                 `json:"back,omitzero" minimum:"1" doc:"A version whose text the note is to show again"`
	NoteFields
}

func (f NoteFields) apply(n *Note) {
	form := string(n.Form)
	f.Title.Apply(&n.Title)
	f.Form.Apply(&form)
	n.Form = Form(form)
	f.Private.Apply(&n.Private)
	f.Pinned.Apply(&n.Pinned)
	f.Owner.Apply(&n.Owner)
	f.Review.Apply(&n.Review)
	f.Tags.Apply(&n.Tags)
}

func (f NoteFields) any() bool {
	return f.Title.Set || f.Form.Set || f.Private.Set || f.Pinned.Set || f.Owner.Set || f.Review.Set || f.Tags.Set
}

// NoteAnswer is what a change of a note answers with.
type NoteAnswer struct {
	Note NoteShown `json:"note"`
	Body string    `json:"body" doc:"The text as it is now"`
	From int       `json:"from,omitzero" doc:"The version that holds what was sent; the base of what was written since"`
	Both int       `json:"both,omitzero" doc:"In how many places somebody else wrote something else at the same time; the text holds both there, with a mark"`
	Act  ref.Act   `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

// Create makes a note. Sent twice with one id by one member, it is made once.
// Errors: note.invalid, note.too_long, note.no_template, note.fields_missing, note.id_taken,
// note.owner_outside, note.private_forbidden, tag.unknown, access.*, note.not_found when the space is not seen.
func (s *Service) Create(ctx context.Context, a access.Actor, d NoteDraft) (out NoteAnswer, err error) {
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
	by    access.Actor // in whose name
	draft NoteDraft
	body  string
	today clock.Date
}

// Prepare looks at a draft, and gives the permit for CreateIn. Errors: those of Create.
func (s *Service) Prepare(ctx context.Context, a access.Actor, d NoteDraft) (permit access.Permit, in Ready, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return permit, in, err
	}
	if permit, err = access.Authorize(a, access.On(Name, access.Write), d.Space); err != nil {
		return permit, in, err
	}
	if d.From != "" {
		if err := s.filled(ctx, a, &d); err != nil {
			return permit, in, err
		}
	}
	if in.body, err = tidied(d.Body); err != nil {
		return permit, in, err
	}
	in.draft, in.by = d, a
	in.today, err = s.today(ctx, a)
	return permit, in, err
}

// PrepareAll is Prepare for many notes of one space, of none of them from a template. Errors: those of Create.
func (s *Service) PrepareAll(ctx context.Context, a access.Actor, space ref.Space, drafts []NoteDraft) (permit access.Permit, all []Ready, err error) {
	if permit, err = access.Authorize(a, access.On(Name, access.Write), space); err != nil {
		return permit, nil, err
	}
	today, err := s.today(ctx, a)
	for _, d := range drafts {
		in := Ready{draft: d, today: today, by: a}
		in.draft.Space = space
		if err := record.CheckID(d.ID); err != nil {
			return permit, nil, err
		}
		if err := in.Say(d.Body); err != nil {
			return permit, nil, err
		}
		all = append(all, in)
	}
	return permit, all, err
}

// There reports whether the note of a draft is there already, as its act sees it.
func (s *Service) There(ctx context.Context, tx *journal.Tx, in Ready) (bool, error) {
	_, err := kind.Get(ctx, tx, tx.Org(), in.draft.ID)
	if errors.Is(err, errs.Missing(string(Name))) {
		return false, nil
	}
	return err == nil, err
}

// Say gives a draft another text. Errors: note.too_long.
func (in *Ready) Say(body string) (err error) {
	in.body, err = tidied(body)
	return err
}

// CreateIn is Create inside an act that something else is part of, too.
func (s *Service) CreateIn(ctx context.Context, tx *journal.Tx, in Ready) (NoteAnswer, error) {
	d := in.draft
	n := stored{Note: Note{Head: record.Born(tx, d.ID, d.Space), Form: Plain, Tags: []ref.ID{}}}
	d.apply(&n.Note)
	if n.Form == Procedure && !d.Owner.Set {
		n.Owner = tx.Member()
	}
	if err := s.check(ctx, tx, in.by, Note{}, &n.Note); err != nil {
		return NoteAnswer{}, err
	}
	n.say(1, in.body)
	act, err := s.born(ctx, tx, &n)
	return NoteAnswer{Note: NoteShown{n.Note, stale(&n.Note, in.today)}, Body: n.body, From: n.Version, Act: act}, err
}

// born writes a new note with its first text, unless it is there already.
func (s *Service) born(ctx context.Context, tx *journal.Tx, n *stored) (ref.Act, error) {
	if _, err := kind.Get(ctx, tx, tx.Org(), n.ID); err == nil {
		return kind.Create(ctx, tx, n)
	}
	act, err := kind.Create(ctx, tx, n)
	if err != nil {
		return "", err
	}
	if err := n.keep(ctx, tx, 1, n.body, false); err != nil {
		return "", err
	}
	return act, n.link(ctx, tx)
}

// filled makes a draft of a template and what was filled in.
func (s *Service) filled(ctx context.Context, a access.Actor, d *NoteDraft) error {
	t, _, err := kind.Open(ctx, s.j.DB(), a, d.From, access.Read)
	if err != nil {
		return err
	}
	if t.Form != Template || t.TrashedUS != 0 {
		return errs.New(errs.Conflict, "note.no_template", "This is no template any more. Choose another, or begin with an empty note.")
	}
	texts, err := fill(d.Values, t.body, t.Title)
	if err != nil {
		return err
	}
	d.Body = texts[0]
	if !d.Title.Set {
		d.Title = op.Some(texts[1])
	}
	return nil
}

const qSeesSpace db.SQL = `SELECT COUNT(*) FROM access_grant WHERE org = $1 AND member = $2 AND space = $3 AND role <> 'busy'
AND from_us <= $4 AND (until_us IS NULL OR until_us > $4)`

// check says what is wrong with a changed note.
func (s *Service) check(ctx context.Context, tx *journal.Tx, a access.Actor, was Note, now *Note) error {
	if err := now.settle(); err != nil {
		return err
	}
	if now.Private && !was.Private && !seesPrivate(a, now.Space) {
		return errs.New(errs.Forbidden, "note.private_forbidden", "You would not see this note any more yourself. Ask for access to private records first.")
	}
	if now.Owner == "" || now.Owner == was.Owner {
		return nil
	}
	n, err := db.One(ctx, tx, db.Scan1[int], qSeesSpace, tx.Org(), now.Owner, now.Space, tx.Now())
	if err == nil && n == 0 {
		err = errs.New(errs.Invalid, "note.owner_outside", "They don't see this note, so they can't look after it. Choose somebody else, or give them access first.").With("body.owner", "no member who sees the space")
	}
	return err
}

// Update changes a note. A text is merged with what was saved since its base; rev is looked at
// when anything else is changed, and 0 takes whatever is there.
// Errors: note.stale, note.trashed, note.base, note.no_version, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c NoteChange) (NoteAnswer, error) {
	body, err := tidied(c.Body.Value)
	if err != nil {
		return NoteAnswer{}, err
	}
	if !c.any() {
		rev = 0
	}
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was stored, out *NoteAnswer) (stored, error) {
		now := was
		if was.TrashedUS != 0 {
			return now, errs.New(errs.Conflict, "note.trashed", "This note is in the trash. Take it out first.")
		}
		c.apply(&now.Note)
		if err := s.check(ctx, tx, a, was.Note, &now.Note); err != nil {
			return now, err
		}
		if c.Body.Set {
			if out.From, out.Both, err = now.write(ctx, tx, c.Base, body); err != nil {
				return now, err
			}
		}
		if c.Back != 0 {
			if err := now.goBack(ctx, tx, c.Back); err != nil {
				return now, err
			}
		}
		if now.Version == was.Version && !c.any() {
			return now, nil
		}
		if err := kind.Save(tx, was, &now); err != nil {
			return now, err
		}
		return now, now.link(ctx, tx)
	})
}

// change is the way of every change of one note.
func (s *Service) change(ctx context.Context, a access.Actor, id ref.ID, rev int64, f func(tx *journal.Tx, was stored, out *NoteAnswer) (stored, error)) (out NoteAnswer, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	today, err := s.today(ctx, a)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		out = NoteAnswer{}
		if rev == 0 { // whatever is there by now, as long as the same people see it
			now, err := kind.Get(ctx, tx, tx.Org(), id)
			if err != nil {
				return err
			}
			opened.Rev = now.Rev
		}
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := f(tx, was, &out)
		if err != nil {
			return err
		}
		out.Note, out.Body = NoteShown{now.Note, stale(&now.Note, today)}, now.body
		if now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// Trash puts a note away. Errors: note.stale, note.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (NoteAnswer, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was stored, _ *NoteAnswer) (stored, error) { return kind.Trash(tx, was) })
}

// Restore takes a note out of the trash. Errors: note.stale, note.not_found, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (NoteAnswer, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was stored, _ *NoteAnswer) (stored, error) { return kind.Restore(tx, was) })
}

// Owned makes the own fields of notes usable.
func (s *Service) Owned() record.Owned { return kind.Owned(s.j, nil, nil) }

// Reverse takes one change of a note back; it is a journal.Reverser. Errors: act.not_undoable
// when the text it had is not kept any more.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if err := kind.Reverse(ctx, tx, row); err != nil {
		return err
	}
	n, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if errors.Is(err, errs.Missing(string(Name))) {
		return errs.New(errs.Conflict, "act.not_undoable", "The text this note had then is no longer kept. Choose another in its versions.")
	}
	if err != nil || n.TrashedUS != 0 {
		return err
	}
	if err := s.index(tx, &n); err != nil {
		return err
	}
	return n.link(ctx, tx)
}
