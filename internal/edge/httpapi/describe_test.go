package httpapi_test

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/op"
	"anteroom/internal/edge/httpapi"
)

type described struct {
	Security []map[string][]string
	Paths    map[string]map[string]struct {
		OperationID string `json:"operationId"`
		Access      string `json:"x-access"`
		Example     any    `json:"x-example"`
		Responses   map[string]struct {
			Content map[string]struct {
				Schema struct {
					Ref string `json:"$ref"`
				}
			}
		}
	}
	Components struct {
		SecuritySchemes map[string]struct{ Scheme string }
		Schemas         map[string]struct{ Required []string }
	}
}

func TestTheDescriptionIsWhole(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	var d described
	if err := json.Unmarshal(h.ask("", "GET", "/openapi.json", "").Body.Bytes(), &d, json.MatchCaseInsensitiveNames(true)); err != nil {
		t.Fatal(err)
	}
	if len(d.Security) != 1 || d.Security[0]["bearer"] == nil || d.Components.SecuritySchemes["bearer"].Scheme != "bearer" {
		t.Errorf("security: %+v, %+v", d.Security, d.Components.SecuritySchemes)
	}
	if got := strings.Join(d.Components.Schemas["Problem"].Required, " "); got != "type title status code" {
		t.Errorf("a problem always has %s", got)
	}
	seen := 0
	for path, item := range d.Paths {
		for method, o := range item {
			seen++
			if o.OperationID == "" || o.Access == "" || o.Example == nil {
				t.Errorf("%s %s: %+v", method, path, o)
			}
			if ref := o.Responses["default"].Content["application/problem+json"].Schema.Ref; ref != "#/components/schemas/Problem" {
				t.Errorf("%s: errors are %q", o.OperationID, ref)
			}
			_, unchanged := o.Responses["304"]
			if cached := o.OperationID == "note.list" || o.OperationID == "note.get"; unchanged != cached {
				t.Errorf("%s: 304 is described: %v", o.OperationID, unchanged)
			}
		}
	}
	if seen != 8 {
		t.Errorf("%d operations", seen)
	}
	if _, ok := d.Paths["/notes"]["post"].Responses["201"]; !ok {
		t.Error("a create answers with 201")
	}
	if none := d.Paths["/notes/{id}"]["delete"].Responses["204"]; len(none.Content) > 0 {
		t.Error("nothing has no content")
	}
}

func TestExamplesKeepTheRulesBesideThem(t *testing.T) {
	spec := func(method, path string, example any) op.Spec {
		return op.Spec{Name: "note.try", Summary: "x", Method: method, Path: path, Action: access.On("note", access.Read), Example: example}
	}
	create := func(example any) op.Operation {
		return op.New(spec("POST", "/notes", example), func(context.Context, access.Actor, *noteIn) (*struct{}, error) { return nil, nil })
	}
	list := func(example any) op.Operation {
		return op.New(spec("GET", "/notes", example), func(context.Context, access.Actor, *listIn) (*listOut, error) { return nil, nil })
	}
	for name, c := range map[string]struct {
		op   op.Operation
		want string // is part of the finding; empty for none
	}{
		"a body":               {create(map[string]any{"title": "Milk", "count": 3}), ""},
		"of another type":      {create(map[string]any{"title": 7}), "body.title"},
		"of a name too much":   {create(map[string]any{"title": "Milk", "colour": 1}), "body.colour"},
		"of a name too little": {create(map[string]any{}), "title is missing"},
		"none":                 {create(""), "Give an object"},
		"a query":              {list("limit=5&word=milk"), ""},
		"an empty one":         {list(""), ""},
		"out of range":         {list("limit=500"), "query.limit"},
		"not a number":         {list("limit=many"), "query.limit"},
		"unknown":              {list("limt=5"), "no parameter limt"},
		"no query at all":      {list(map[string]any{}), "no query"},
	} {
		api, err := httpapi.New(httpapi.Config{Ops: []op.Operation{c.op}, Log: slog.Default()})
		if err != nil {
			t.Fatal(err)
		}
		err = api.CheckExamples()
		if (err != nil) != (c.want != "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestNamesAreTakenOnce(t *testing.T) {
	o := op.New(op.Spec{Name: "note.list", Summary: "x", Method: "GET", Path: "/notes", Action: access.On("note", access.Read), Example: ""},
		func(context.Context, access.Actor, *struct{}) (*listOut, error) { return nil, nil })
	if _, err := httpapi.New(httpapi.Config{Ops: []op.Operation{o, o}, Log: slog.Default()}); err == nil {
		t.Error("two operations of one name")
	}
	o.Example = nil
	if _, err := httpapi.New(httpapi.Config{Ops: []op.Operation{o}, Log: slog.Default()}); err == nil {
		t.Error("an operation without an example")
	}
}

func TestOnlyParametersHaveADefault(t *testing.T) {
	o := op.New(op.Spec{Name: "note.try", Summary: "x", Method: "POST", Path: "/notes", Action: access.On("note", access.Write), Example: map[string]any{}},
		func(context.Context, access.Actor, *struct {
			Body struct {
				Word string `json:"word,omitempty" default:"milk"`
			}
		}) (*struct{}, error) {
			return nil, nil
		})
	api, err := httpapi.New(httpapi.Config{Ops: []op.Operation{o}, Log: slog.Default()})
	if err != nil {
		t.Fatal(err)
	}
	if err := api.CheckExamples(); err == nil || !strings.Contains(err.Error(), "word has a default") {
		t.Error(err)
	}
}
