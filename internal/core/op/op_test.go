package op_test

import (
	"context"
	"net/http"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
)

func TestIncompleteOperationsAreNotBound(t *testing.T) {
	whole := op.Spec{Name: "note.get", Summary: "Show a note", Method: "GET", Path: "/notes/{id}", Action: access.On("note", access.Read), Example: ""}
	for name, spoil := range map[string]func(*op.Spec){
		"name":    func(s *op.Spec) { s.Name = "" },
		"summary": func(s *op.Spec) { s.Summary = "" },
		"method":  func(s *op.Spec) { s.Method = "" },
		"path":    func(s *op.Spec) { s.Path = "" },
		"action":  func(s *op.Spec) { s.Action = access.Action{} },
		"example": func(s *op.Spec) { s.Example = nil },
	} {
		s := whole
		spoil(&s)
		if s.Check() == nil {
			t.Errorf("without %s it passes", name)
		}
		o := op.New(s, func(context.Context, access.Actor, *struct{}) (*struct{}, error) { return nil, nil })
		if err := o.Bind(nil, nil); err == nil {
			t.Errorf("without %s it is bound", name)
		}
	}
	if err := whole.Check(); err != nil {
		t.Error(err)
	}
}

func TestWhatASpecSaysByDefault(t *testing.T) {
	for method, unsafe := range map[string]bool{"GET": false, "HEAD": false, "POST": true, "PUT": true, "PATCH": true, "DELETE": true} {
		if (op.Spec{Method: method}).Unsafe() != unsafe {
			t.Errorf("%s", method)
		}
	}
	if s := (op.Spec{}); s.Answers() != http.StatusOK || s.BodyLimit() != op.DefaultMaxBody {
		t.Errorf("%d, %d", s.Answers(), s.BodyLimit())
	}
	if s := (op.Spec{Status: 201, MaxBody: 5}); s.Answers() != 201 || s.BodyLimit() != 5 {
		t.Errorf("%d, %d", s.Answers(), s.BodyLimit())
	}
}
