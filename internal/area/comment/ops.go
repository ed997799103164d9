package comment

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	commentsIn struct {
		Kind ref.Kind `query:"kind" required:"true" maxLength:"40" doc:"Of the record that was talked about"`
		ID   ref.ID   `query:"id" required:"true" maxLength:"36"`
	}
	commentsOut struct{ Body Comments }
	readersOut  struct {
		Body struct {
			Members []ref.Member `json:"members" doc:"Who reads the record; only they can be mentioned"`
		}
	}
	commentIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	commentOut struct {
		Body struct {
			Comment Comment `json:"comment"`
		}
	}
	commentDraftIn struct{ Body CommentDraft }
	commentPatch   struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		CommentChange
	}
	commentPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body commentPatch
	}
	commentTrashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	commentAnswerOut struct{ Body CommentAnswer }
	mentionsIn       struct{}
	mentionsOut      struct {
		Body struct {
			Items []Mention `json:"items" doc:"The newest first, as far as you see what they are about"`
		}
	}
	mentionsRead struct {
		Comments []ref.ID `json:"comments" maxItems:"500"`
	}
	mentionsReadIn struct{ Body mentionsRead }
)

// Ops are the operations on comments.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "comment.list", Summary: "List what was said about a record", Method: http.MethodGet, Path: "/comments", Action: read, Volatile: true,
			Example: "kind=task&id=" + string(example)},
			func(ctx context.Context, a access.Actor, in *commentsIn) (*commentsOut, error) {
				out, err := s.Of(ctx, a, CommentAbout{in.Kind, in.ID})
				return &commentsOut{out}, err
			}),
		op.New(op.Spec{Name: "comment.readers", Summary: "List who reads a record and can be mentioned", Method: http.MethodGet, Path: "/comments/readers", Action: read, Volatile: true,
			Example: "kind=task&id=" + string(example)},
			func(ctx context.Context, a access.Actor, in *commentsIn) (*readersOut, error) {
				out := &readersOut{}
				var err error
				out.Body.Members, err = s.Readers(ctx, a, CommentAbout{in.Kind, in.ID})
				return out, err
			}),
		op.New(op.Spec{Name: "comment.get", Summary: "Show a comment", Method: http.MethodGet, Path: "/comments/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *commentIn) (*commentOut, error) {
				out := &commentOut{}
				var err error
				out.Body.Comment, err = s.Get(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "comment.create", Summary: "Say something about a record", Method: http.MethodPost, Path: "/comments", Action: write,
			Example: map[string]any{"id": example, "about": map[string]any{"kind": "task", "id": example}, "text": "The bank called: Thursday works."}},
			func(ctx context.Context, a access.Actor, in *commentDraftIn) (*commentAnswerOut, error) {
				return answered(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "comment.update", Summary: "Make a comment of your own say something else", Method: http.MethodPatch, Path: "/comments/{id}", Action: write,
			Example: map[string]any{"rev": 1, "text": "The bank called: Friday works."}},
			func(ctx context.Context, a access.Actor, in *commentPatchIn) (*commentAnswerOut, error) {
				return answered(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.CommentChange))
			}),
		op.New(op.Spec{Name: "comment.trash", Summary: "Take a comment of your own back", Method: http.MethodDelete, Path: "/comments/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *commentTrashIn) (*commentAnswerOut, error) {
				return answered(s.Trash(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "mention.list", Summary: "List the comments that mention you and that you have not read", Method: http.MethodGet, Path: "/mentions", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *mentionsIn) (*mentionsOut, error) {
				out := &mentionsOut{}
				var err error
				out.Body.Items, err = s.Mentions(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "mention.read", Summary: "Note that you have read comments that mention you", Method: http.MethodPost, Path: "/mentions/read", Status: http.StatusNoContent, Action: read, Personal: true,
			Example: map[string]any{"comments": []ref.ID{example}}},
			func(ctx context.Context, a access.Actor, in *mentionsReadIn) (*struct{}, error) {
				return nil, s.Read(ctx, a, in.Body.Comments)
			}),
	}
}

func answered(a CommentAnswer, err error) (*commentAnswerOut, error) {
	return &commentAnswerOut{a}, err
}
