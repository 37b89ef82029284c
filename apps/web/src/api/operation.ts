/** A GraphQL operation with the types of its answer and its variables. */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Exists in the type alone. */
  readonly types?: (variables: Variables) => Answer;
}
