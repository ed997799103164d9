package httpapi

import (
	"errors"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/validation"

	"anteroom/internal/core/errs"
)

// What is found wrong with a request before its operation sees it (a missing field, a
// wrong type) leaves in the same shape as the refusals of the areas, and in words for a person.
func init() {
	huma.NewError = func(status int, msg string, list ...error) huma.StatusError { return refusal(status, msg, list) }

	huma.ValidateStrictCasing = true // "Role" is not "role"

	validation.MsgUnexpectedProperty = "There is no such field."
	validation.MsgExpectedRequiredProperty = "The field %s is missing."
	validation.MsgExpectedBoolean = "Say true or false."
	validation.MsgExpectedNumber = "Give a number."
	validation.MsgExpectedInteger = "Give a whole number."
	validation.MsgExpectedString = "Give a text."
	validation.MsgExpectedArray = "Give a list."
	validation.MsgExpectedObject = "Give an object."
	validation.MsgExpectedOneOf = "Choose one of %s."
	validation.MsgExpectedMinimumNumber = "At least %v."
	validation.MsgExpectedMaximumNumber = "At most %v."
	validation.MsgExpectedMinLength = "At least %d characters."
	validation.MsgExpectedMaxLength = "At most %d characters."
	validation.MsgExpectedMinItems = "At least %d of them."
	validation.MsgExpectedMaxItems = "At most %d of them."
	validation.MsgExpectedArrayItemsUnique = "Each only once."
	validation.MsgExpectedBePattern = "Write it as %s."
	validation.MsgExpectedMatchPattern = "Write it so that it matches %s."
	validation.MsgExpectedRFC3339Date = "Write a date as 2026-03-29."
	validation.MsgExpectedRFC3339DateTime = "Write a time as 2026-03-29T09:30:00Z."
	validation.MsgExpectedRFC4122UUID = "Give a UUID.%.0s" // the reason is left out
}

// words are ours for messages that can't be set, or read badly as they are made.
var words = map[string]string{
	"required query parameter is missing": "This is missing.",
	"required path parameter is missing":  "This is missing.",
	"At least 1 characters.":              "This can't be empty.",
	"unknown query parameter":             "There is no such parameter.",
	"invalid integer":                     "Give a whole number.",
	"invalid boolean":                     "Say true or false.",
}

// refusal makes a Problem of what was found. What may hold our own text or the
// runtime's (status 500) says nothing of it.
func refusal(status int, msg string, list []error) *Problem {
	p := &Problem{Type: "about:blank", Status: status, Code: "input.invalid"}
	for _, err := range list {
		var d huma.ErrorDetailer
		if errors.As(err, &d) {
			p.Errors = append(p.Errors, errs.Field{Path: d.ErrorDetail().Location, Msg: said(d.ErrorDetail().Message)})
		}
	}
	switch {
	case status == http.StatusUnsupportedMediaType:
		p.Code, p.Detail, p.Errors = "body.media_type", "Send JSON, with Content-Type: application/json.", nil
	case status == http.StatusRequestTimeout:
		p.Code, p.Detail = "body.too_slow", "The request took too long to arrive. Send it again."
	case status >= http.StatusInternalServerError:
		p.Code, p.Detail, p.Errors = "internal", errs.Of(errors.New(msg)).Msg, nil
	case status == http.StatusBadRequest && len(p.Errors) == 0:
		p.Detail = "The request needs a body of JSON."
	case len(p.Errors) > 0:
		p.Detail = "This can't be taken as it is. " + inside(p.Errors[0])
	default:
		p.Code, p.Detail = "request.refused", http.StatusText(p.Status)+"."
	}
	p.Title = http.StatusText(p.Status)
	return p
}

// inside says what is wrong where, without naming the part of the request.
func inside(f errs.Field) string {
	if _, name, ok := strings.Cut(f.Path, "."); ok {
		return name + ": " + f.Msg
	}
	return f.Msg
}

func said(msg string) string {
	if ours, ok := words[msg]; ok {
		return ours
	}
	if strings.HasPrefix(msg, "expected ") { // one of huma's rarer ones
		return "E" + msg[1:] + "."
	}
	return msg
}
