package note

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	notesIn struct {
		Kind   ref.Kind    `query:"names_kind" maxLength:"40" doc:"Only notes whose text names one record: its kind"`
		Record ref.ID      `query:"names" maxLength:"36" doc:"and its id"`
		Spaces []ref.Space `query:"spaces,explode" maxItems:"200" doc:"Only in these spaces; in all you see when absent"`
		Form   Form        `query:"form" enum:"note,procedure,template"`
		Owner  ref.Member  `query:"owner" maxLength:"36"`
		Tag    ref.ID      `query:"tag" maxLength:"36"`
		Pinned bool        `query:"pinned" doc:"Only what is pinned"`
		Stale  bool        `query:"stale" doc:"Only those whose review date has passed"`
		Q      string      `query:"q" maxLength:"400" doc:"Words in the title or the text"`
		Sort   string      `query:"sort" enum:"changed,title,review" default:"changed" doc:"changed begins with what is pinned"`
		Cursor string      `query:"cursor" maxLength:"2048" doc:"The next of the page before"`
		Limit  int         `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	notes struct {
		Items []NoteShown `json:"items"`
		Next  string      `json:"next,omitempty" doc:"Cursor of the next page; absent on the last"`
	}
	notesOut struct{ Body notes }
	noteIn   struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	noteOut      struct{ Body NoteWhole }
	noteDraftIn  struct{ Body NoteDraft }
	noteVersions struct {
		Items []NoteVersion `json:"items" doc:"The newest first"`
	}
	noteVersionsOut struct{ Body noteVersions }
	noteThenIn      struct {
		ID      ref.ID `path:"id" maxLength:"36"`
		Version int    `path:"version" minimum:"1"`
		Against int    `query:"against" minimum:"0" doc:"The version to compare it with; with nothing when absent"`
	}
	noteThenOut struct{ Body NoteThen }
	notePatch   struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; asked for when anything but the text is changed"`
		NoteChange
	}
	notePatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body notePatch
	}
	noteTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	noteSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	noteSeenIn struct {
		ID   ref.ID    `path:"id" maxLength:"36"`
		Body *noteSeen `required:"false"`
	}
	noteAnswerOut struct{ Body NoteAnswer }
)

func (in *noteSeenIn) rev() int64 {
	if in.Body == nil {
		return 0
	}
	return in.Body.Rev
}

// bodyBytes is what a text of the greatest length may be in JSON, where a sign may take six.
const bodyBytes = 2 << 20

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "note.list", Summary: "List notes", Method: http.MethodGet, Path: "/notes", Action: read, Example: "form=procedure&stale=true&sort=review&limit=50"}, s.list),
		op.New(op.Spec{Name: "note.create", Summary: "Make a note, or make one from a template", Method: http.MethodPost, Path: "/notes", Action: write, MaxBody: bodyBytes,
			Example: map[string]any{"id": example, "space": example, "title": "Board dinner", "body": "# Board dinner\n\n- [ ] Ask for the menu", "pinned": true}},
			func(ctx context.Context, a access.Actor, in *noteDraftIn) (*noteAnswerOut, error) {
				return answered(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "note.get", Summary: "Show a note with its text", Method: http.MethodGet, Path: "/notes/{id}", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *noteIn) (*noteOut, error) {
				out, err := s.Get(ctx, a, in.ID)
				return &noteOut{out}, err
			}),
		op.New(op.Spec{Name: "note.update", Summary: "Change a note; a text is merged with what others saved since its base", Method: http.MethodPatch, Path: "/notes/{id}", Action: write, MaxBody: bodyBytes,
			Example: map[string]any{"base": 1, "body": "# Board dinner\n\n- [x] Ask for the menu"}},
			func(ctx context.Context, a access.Actor, in *notePatchIn) (*noteAnswerOut, error) {
				return answered(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.NoteChange))
			}),
		op.New(op.Spec{Name: "note.versions", Summary: "List what a note said", Method: http.MethodGet, Path: "/notes/{id}/versions", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *noteIn) (*noteVersionsOut, error) {
				all, err := s.Versions(ctx, a, in.ID)
				return &noteVersionsOut{noteVersions{all}}, err
			}),
		op.New(op.Spec{Name: "note.version", Summary: "Show what a note said at a version, and what was different before", Method: http.MethodGet, Path: "/notes/{id}/versions/{version}", Action: read, Example: "against=1"},
			func(ctx context.Context, a access.Actor, in *noteThenIn) (*noteThenOut, error) {
				out, err := s.Then(ctx, a, in.ID, in.Version, in.Against)
				return &noteThenOut{out}, err
			}),
		op.New(op.Spec{Name: "note.trash", Summary: "Put a note into the trash", Method: http.MethodDelete, Path: "/notes/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *noteTrashIn) (*noteAnswerOut, error) {
				return answered(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "note.restore", Summary: "Take a note out of the trash", Method: http.MethodPost, Path: "/notes/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *noteSeenIn) (*noteAnswerOut, error) {
				return answered(s.Restore(ctx, a, in.ID, in.rev()))
			}),
	}
}

func answered(a NoteAnswer, err error) (*noteAnswerOut, error) { return &noteAnswerOut{a}, err }

func (s *Service) list(ctx context.Context, a access.Actor, in *notesIn) (*notesOut, error) {
	items, next, err := s.List(ctx, a, Filter{
		Names: ref.Record{Kind: in.Kind, ID: in.Record}, Spaces: in.Spaces, Form: in.Form, Owner: in.Owner, Tag: in.Tag, Pinned: in.Pinned, Stale: in.Stale,
		Text: in.Q, Sort: in.Sort, Page: record.Page{Cursor: in.Cursor, Limit: in.Limit},
	})
	return &notesOut{notes{Items: items, Next: next}}, err
}
