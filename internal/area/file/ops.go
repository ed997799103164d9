package file

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
	filesIn struct {
		AboutKind ref.Kind    `query:"about_kind" maxLength:"40" doc:"Only the files of one record"`
		About     ref.ID      `query:"about" maxLength:"36"`
		Spaces    []ref.Space `query:"spaces,explode" maxItems:"200" doc:"Only in these spaces; in all you see when absent"`
		Owner     ref.Member  `query:"owner" maxLength:"36"`
		Tag       ref.ID      `query:"tag" maxLength:"36"`
		Group     string      `query:"group" enum:"picture,pdf,text,table,slides,calendar" doc:"Only files of a sort"`
		Loose     bool        `query:"loose" doc:"Only documents that belong to no record"`
		Template  bool        `query:"template" doc:"Only templates"`
		Stale     bool        `query:"stale" doc:"Only those whose review date has passed"`
		Q         string      `query:"q" maxLength:"400" doc:"Words in the name, the note or a text"`
		Sort      string      `query:"sort" enum:"name,review,sent" default:"name"`
		Cursor    string      `query:"cursor" maxLength:"2048" doc:"The next of the page before"`
		Limit     int         `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	files struct {
		Items []FileShown `json:"items"`
		Next  string      `json:"next,omitempty" doc:"Cursor of the next page; absent on the last"`
		Room  Room        `json:"room"`
	}
	filesOut struct{ Body files }
	fileIn   struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	fileWhole struct {
		File     FileShown `json:"file"`
		Versions []Content `json:"versions" doc:"The newest first"`
	}
	fileOut   struct{ Body fileWhole }
	filePatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		FileChange
	}
	filePatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body filePatch
	}
	fileTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	fileSeen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	fileSeenIn struct {
		ID   ref.ID    `path:"id" maxLength:"36"`
		Body *fileSeen `required:"false"`
	}
	fileAnswerOut struct{ Body FileAnswer }
)

func (in *fileSeenIn) rev() int64 {
	if in.Body == nil {
		return 0
	}
	return in.Body.Rev
}

// maxBody is more than any house allows for one file; what it does allow is held while the body arrives.
const maxBody = 1 << 40

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "file.list", Summary: "List files", Method: http.MethodGet, Path: "/files", Action: read, Example: "stale=true&sort=review&limit=50"}, s.list),
		op.New(op.Spec{Name: "file.get", Summary: "Show a file and its versions", Method: http.MethodGet, Path: "/files/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *fileIn) (*fileOut, error) {
				out := &fileOut{}
				var err error
				out.Body.File, out.Body.Versions, err = s.Get(ctx, a, in.ID)
				return out, err
			}),
		op.NewRaw(op.Spec{Name: "file.create", Summary: "Bring a file: its bytes are the body; ?name= and &about_kind= and &about=, or &space=, say where to", Method: http.MethodPost, Path: "/files", Action: write, MaxBody: maxBody, Takes: "application/octet-stream", Gives: "application/json",
			Example: "name=Agenda.pdf&about_kind=event&about=" + string(example) + "&id=" + string(example)}, s.post),
		op.NewRaw(op.Spec{Name: "file.replace", Summary: "Bring a new version of a file: its bytes are the body; ?name= and &rev= go with it", Method: http.MethodPost, Path: "/files/{id}/versions", Action: write, MaxBody: maxBody, Takes: "application/octet-stream", Gives: "application/json",
			Example: "name=Agenda.pdf&rev=1"}, s.postVersion),
		op.New(op.Spec{Name: "file.update", Summary: "Change a file, or go back to one of its versions", Method: http.MethodPatch, Path: "/files/{id}", Action: write, Example: map[string]any{"rev": 1, "name": "Agenda, final.pdf", "review": "2026-09-01"}},
			func(ctx context.Context, a access.Actor, in *filePatchIn) (*fileAnswerOut, error) {
				return answered(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.FileChange))
			}),
		op.New(op.Spec{Name: "file.trash", Summary: "Put a file into the trash", Method: http.MethodDelete, Path: "/files/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *fileTrashIn) (*fileAnswerOut, error) {
				return answered(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "file.restore", Summary: "Take a file out of the trash", Method: http.MethodPost, Path: "/files/{id}/restore", Action: write, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *fileSeenIn) (*fileAnswerOut, error) {
				return answered(s.Restore(ctx, a, in.ID, in.rev()))
			}),
		op.New(op.Spec{Name: "file.forget", Summary: "Delete a file that is in the trash for good", Method: http.MethodPost, Path: "/files/{id}/forget", Action: write, Status: http.StatusNoContent, Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *fileSeenIn) (*struct{}, error) {
				return nil, s.Forget(ctx, a, in.ID, in.rev())
			}),
		op.NewRaw(op.Spec{Name: "file.content", Summary: "Give what a file holds, or held at ?version=; ?inline=true shows a PDF in place", Method: http.MethodGet, Path: "/files/{id}/content", Action: read, Volatile: true, Gives: "application/octet-stream", Example: ""}, s.getContent),
		op.NewRaw(op.Spec{Name: "file.preview", Summary: "Give a small picture of a picture, of ?version=; ?size=large gives a larger one", Method: http.MethodGet, Path: "/files/{id}/preview", Action: read, Volatile: true, Gives: "image/jpeg", Example: ""}, s.getPreview),
	}
}

func answered(a FileAnswer, err error) (*fileAnswerOut, error) { return &fileAnswerOut{a}, err }

func (s *Service) list(ctx context.Context, a access.Actor, in *filesIn) (*filesOut, error) {
	items, next, err := s.List(ctx, a, Filter{
		About: ref.Record{Kind: in.AboutKind, ID: in.About}, Spaces: in.Spaces, Owner: in.Owner, Tag: in.Tag, Group: in.Group, Loose: in.Loose, Template: in.Template,
		Stale: in.Stale, Text: in.Q, Sort: in.Sort, Page: record.Page{Cursor: in.Cursor, Limit: in.Limit},
	})
	if err != nil {
		return nil, err
	}
	room, err := s.Room(ctx, a)
	return &filesOut{files{Items: items, Next: next, Room: room}}, err
}
