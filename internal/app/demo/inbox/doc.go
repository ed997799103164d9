// Package inbox makes what is asked in the demo: services, a form, and requests of the past weeks
// with their answers. All of it goes through the area's own use cases.
package inbox
