package db

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/errs"
)

// portable turns args into values that both engines store alike: nil, int64, float64,
// string and []byte. What one engine would take and the other refuse is refused here.
func portable(args []any) ([]any, error) {
	if len(args) == 0 {
		return nil, nil
	}
	out := make([]any, len(args))
	for i, a := range args {
		v, err := portableValue(a)
		if err != nil {
			return nil, fmt.Errorf("argument $%d: %w", i+1, err)
		}
		out[i] = v
	}
	return out, nil
}

func portableValue(a any) (any, error) {
	switch a := a.(type) {
	case nil, int64, float64, []byte:
		return a, nil
	case string:
		return plainText(a)
	case int:
		return int64(a), nil
	case bool:
		return flag(a), nil
	case json.RawMessage:
		if a == nil {
			return nil, nil
		}
		return plainText(string(a))
	case time.Time:
		return nil, fmt.Errorf("a time.Time can't be stored: give clock.Micros")
	case driver.Valuer:
		v, err := a.Value()
		if err != nil {
			return nil, err
		}
		return portableValue(v)
	}
	return portableKind(reflect.ValueOf(a))
}

func portableKind(v reflect.Value) (any, error) {
	switch v.Kind() {
	case reflect.String:
		return plainText(v.String())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int(), nil
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		return int64(v.Uint()), nil
	case reflect.Bool:
		return flag(v.Bool()), nil
	case reflect.Float32, reflect.Float64:
		return v.Float(), nil
	case reflect.Pointer:
		if v.IsNil() {
			return nil, nil
		}
		return portableValue(v.Elem().Interface())
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return v.Bytes(), nil
		}
	}
	return nil, fmt.Errorf("a %s can't be stored", v.Type())
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// plainText refuses what PostgreSQL can't hold and SQLite would cut or garble.
func plainText(s string) (any, error) {
	if !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0 {
		return nil, errs.New(errs.Invalid, "storage.text", "The text holds bytes that are not readable characters. Remove them and try again.")
	}
	return s, nil
}
