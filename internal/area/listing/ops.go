package listing

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

type (
	listKindsOut struct {
		Body struct {
			Items []listed.ListKind `json:"items"`
		}
	}
	listRowsIn struct {
		Kind   ref.Kind `path:"kind" maxLength:"40"`
		Filter []string `query:"filter,explode" maxItems:"30" maxLength:"400" doc:"COLUMN:is:VALUE,VALUE…, COLUMN:from:VALUE, COLUMN:to:VALUE, COLUMN:set or COLUMN:empty; a day may be today, today+7 or today-30, a member me; own:FIELD:is:VALUE asks a field of one's own"`
		Q      string   `query:"q" maxLength:"400" doc:"Words to be found"`
		Sort   string   `query:"sort" maxLength:"40" doc:"The name of a column"`
		Desc   bool     `query:"desc" doc:"The other way round than usual"`
		Cursor string   `query:"cursor" maxLength:"2048"`
		Limit  int      `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	listRowsOut struct {
		Body struct {
			Items []listed.ListRow `json:"items"`
			Next  string           `json:"next,omitempty" doc:"The cursor of the next page; absent on the last"`
		}
	}
	listCell struct {
		Rev    int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Column string `json:"column" maxLength:"40"`
		Value  string `json:"value" maxLength:"2000" doc:"As in a cell; empty for nothing"`
	}
	listSetIn struct {
		Kind ref.Kind `path:"kind" maxLength:"40"`
		ID   ref.ID   `path:"id" maxLength:"36"`
		Body listCell
	}
	listSetOut struct {
		Body struct {
			Act ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
		}
	}
)

// Ops are the operations on lists. What may be read and changed is asked of each kind itself.
func (s *Service) Ops() []op.Operation {
	read, write := access.On("organisation", access.Read), access.On("note", access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "list.kinds", Summary: "List the kinds of records that are listed, and what can be asked of them", Method: http.MethodGet, Path: "/lists", Action: read, Example: ""},
			func(context.Context, access.Actor, *struct{}) (*listKindsOut, error) {
				out := &listKindsOut{}
				out.Body.Items = s.Kinds()
				return out, nil
			}),
		op.New(op.Spec{Name: "list.rows", Summary: "List records of a kind, as rows", Method: http.MethodGet, Path: "/lists/{kind}", Action: read, Example: "sort=title&filter=form:is:procedure"},
			func(ctx context.Context, a access.Actor, in *listRowsIn) (*listRowsOut, error) {
				out := &listRowsOut{}
				var err error
				q := listed.Question{Filters: in.Filter, Words: in.Q, Sort: in.Sort, Desc: in.Desc, Page: record.Page{Cursor: in.Cursor, Limit: in.Limit}}
				out.Body.Items, out.Body.Next, err = s.Rows(ctx, a, in.Kind, q)
				return out, err
			}),
		op.New(op.Spec{Name: "list.set", Summary: "Change one value of a record in a list", Method: http.MethodPatch, Path: "/lists/{kind}/{id}", Action: write,
			Example: map[string]any{"rev": 1, "column": "form", "value": "procedure"}},
			func(ctx context.Context, a access.Actor, in *listSetIn) (*listSetOut, error) {
				out := &listSetOut{}
				var err error
				out.Body.Act, err = s.Set(ctx, a, ref.Record{Kind: in.Kind, ID: in.ID}, in.Body.Rev, in.Body.Column, in.Body.Value)
				return out, err
			}),
		op.NewRaw(op.Spec{Name: "list.export", Summary: "Export a list as a table (CSV); takes what the list takes, but pages", Method: http.MethodGet, Path: "/lists/{kind}/table", Action: read,
			Volatile: true, Gives: "text/csv", Example: ""}, s.getTable),
	}
}
