import { Module } from '@nestjs/common';
import { mutationResolver } from '../mutations/mutation-resolver.js';
import {
  MarkNoticesRead,
  MarkThreadRead,
  notificationHandlers,
  ResendNotices,
  SetNoticeSettings,
} from './notification.handlers.js';
import { NotificationResolver } from './notification.resolver.js';

/** Notices: what somebody is told, what they have read, and how it is sent to them. */
@Module({
  providers: [
    NotificationResolver,
    mutationResolver(SetNoticeSettings, ['setNoticeSettings']),
    mutationResolver(MarkNoticesRead, ['markNoticesRead']),
    mutationResolver(MarkThreadRead, ['markThreadRead']),
    mutationResolver(ResendNotices, ['resendNotices']),
    ...notificationHandlers,
  ],
})
export class NotificationModule {}
