package simple

// The UI has the names of the kinds in its start script.
//go:generate go run ./names ../../../web/src/api/simpleKinds.ts
