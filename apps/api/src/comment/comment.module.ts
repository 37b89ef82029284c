import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeThread, commentHandlers } from './comment.handlers.js';
import { commentMutations } from './comment.mutations.js';
import { CommentResolver } from './comment.resolver.js';

/** Comments on the things of a cluster. */
@Module({
  providers: [CommentResolver, mutationResolver(ChangeThread, fieldsOf(commentMutations)), ...commentHandlers],
})
export class CommentModule {}
