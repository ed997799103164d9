package history

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

type (
	historyIn struct {
		Kind   ref.Kind `path:"kind" maxLength:"40"`
		ID     ref.ID   `path:"id" maxLength:"36"`
		Before int64    `query:"before" minimum:"1" doc:"Only changes before this seq: the last one of the page before"`
		Limit  int      `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	historyOut struct {
		Body struct {
			Items []Change `json:"items"`
		}
	}
	undoIn struct {
		Act ref.Act `path:"act" maxLength:"36"`
	}
	undoOut struct {
		Body struct {
			Act ref.Act `json:"act" doc:"Undo this one to do it again"`
		}
	}
	trashIn struct {
		Limit int `query:"limit" minimum:"1" maximum:"200" default:"100"`
	}
	trashOut struct {
		Body struct {
			Items []record.Trashed `json:"items"`
		}
	}
)

// Ops are the operations on what happened. Which spaces are concerned is checked
// for each record; the action named here is what everybody in the house may do.
func (s *Service) Ops() []op.Operation {
	member := access.On("organisation", access.Read)
	return []op.Operation{
		op.New(op.Spec{Name: "history.record", Summary: "Tell what happened to a record", Method: http.MethodGet, Path: "/history/{kind}/{id}", Action: member,
			Example: "limit=50"}, func(ctx context.Context, a access.Actor, in *historyIn) (*historyOut, error) {
			out := &historyOut{}
			var err error
			out.Body.Items, err = s.Of(ctx, a, in.Kind, in.ID, in.Before, in.Limit)
			return out, err
		}),
		op.New(op.Spec{Name: "act.undo", Summary: "Take back everything that was done in one act", Method: http.MethodPost, Path: "/acts/{act}/undo", Action: member,
			Example: ""}, func(ctx context.Context, a access.Actor, in *undoIn) (*undoOut, error) {
			out := &undoOut{}
			var err error
			out.Body.Act, err = s.Undo(ctx, a, in.Act)
			return out, err
		}),
		op.New(op.Spec{Name: "trash.list", Summary: "List what is in the trash, of all kinds", Method: http.MethodGet, Path: "/trash", Action: member,
			Example: "limit=100"}, func(ctx context.Context, a access.Actor, in *trashIn) (*trashOut, error) {
			out := &trashOut{}
			var err error
			out.Body.Items, err = s.Trash(ctx, a, in.Limit)
			return out, err
		}),
	}
}
